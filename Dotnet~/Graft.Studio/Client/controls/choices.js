import { div, fillField, make, sendChange, settleField } from "./parts.js";

const NONE = "None";

function fill(node) {
    const select = make("select", "unity-base-field__input", "unity-base-popup-field__input", "unity-popup-field__input");
    fillField(node, select);
}

function option(value, text = value) {
    const made = document.createElement("option");
    made.value = value;
    made.textContent = text;
    return made;
}

/** The options, and the one that is chosen, which need be none of them. */
function offer(node, options, value) {
    const known = JSON.stringify(options);
    if (node.offered !== known) {
        node.offered = known;
        node.control.replaceChildren(...options.map(([each, text]) => option(each, text)));
    }
    node.control.querySelector("option[hidden]")?.remove();
    if (!options.some(([each]) => each === value)) {
        const other = option(value);
        other.hidden = true;
        node.control.append(other);
    }
    node.control.value = value;
}

export const dropdown = {
    make: div,
    isNamed: true,
    fill(node) {
        fill(node);
        node.control.addEventListener("change", () => sendChange(node, node.control.value));
    },
    settle(node) {
        settleField(node);
        offer(node, (node.get("choices") ?? []).map(each => [each, each]), node.get("value") ?? "");
    },
};

// An asset of the project. Which there are is asked when somebody might want to choose.
export const objectField = {
    ...dropdown,
    fill(node) {
        fill(node);
        const ask = () => node.say("change", "?"); // no value: it stays
        node.control.addEventListener("pointerenter", ask);
        node.control.addEventListener("focus", ask);
        node.control.addEventListener("change", () => sendChange(node, node.control.value));
    },
    settle(node) {
        settleField(node);
        const shown = node.get("value") ?? "";
        const paths = node.get("choices") ?? [];
        const chosen = paths.find(each => nameOf(each) === shown.replace(/ \([^()]*\)$/, ""));
        const none = shown.startsWith(NONE) ? shown : NONE;
        offer(node, [["", none], ...paths.map(each => [each, nameOf(each)])], shown === "" || shown.startsWith(NONE) ? "" : chosen ?? shown);
    },
};

function nameOf(path) { return path.slice(path.lastIndexOf("/") + 1).replace(/\.[^.]*$/, ""); }
