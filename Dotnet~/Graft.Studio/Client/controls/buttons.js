import { sendChange, setText } from "./parts.js";

function makeButton() {
    const made = document.createElement("button");
    made.type = "button";
    return made;
}

function name(node) {
    const named = node.get("text") ? null : node.get("tooltip") ?? node.get("name");
    if (named) node.element.setAttribute("aria-label", named);
    else node.element.removeAttribute("aria-label");
}

// That it was clicked is told by the pointers' part, as for any element.
export const button = {
    make: makeButton,
    fill: node => node.control = node.element,
    isNamed: true,
    isText: true,
    set: { text: setText },
    settle: name,
};

export const toolbarButton = button;

export const toolbarToggle = {
    ...button,
    fill(node) {
        node.control = node.element;
        node.element.setAttribute("aria-pressed", "false");
        node.element.addEventListener("click", () => sendChange(node, node.get("value") === "true" ? "false" : "true"));
    },
    set: {
        text: setText,
        label: (node, value) => setText(node, value ?? node.get("text")),
        value: (node, value) => node.element.setAttribute("aria-pressed", value === "true" ? "true" : "false"),
    },
};
