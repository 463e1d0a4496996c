// Text as it is written goes to the studio at once; where the field is delayed, when it is done. Numbers go when they are numbers, and when they are done.
import { div, fillField, make, sendChange, settleField } from "./parts.js";

const NUMBER = /^\s*[-+]?(\d+\.?\d*|\.\d+)(e[-+]?\d+)?\s*$/i;

function makeInput(node, tag) {
    const input = make(tag, "unity-base-field__input", "unity-base-text-field__input");
    if (tag === "input") input.type = "text";
    input.spellcheck = false;
    input.autocomplete = "off";
    input.addEventListener("input", () => {
        node.isUnsent = true;
        const isWhole = node.renderer.isNumber !== true || NUMBER.test(input.value);
        if (node.get("delayed") !== "true" && isWhole) send(node);
    });
    input.addEventListener("change", () => send(node, true));
    input.addEventListener("keydown", pressed => {
        if (pressed.key === "Enter" && tag === "input") send(node, true);
    });
    return input;
}

function send(node, isDone = false) {
    if (!node.isUnsent && !(isDone && node.control.value !== (node.get("value") ?? ""))) return;
    node.isUnsent = false;
    sendChange(node, node.control.value);
}

function show(node, value) {
    node.isUnsent = false;
    const text = value ?? "";
    if (node.control.value !== text) node.control.value = text;
}

function replace(node, tag) {
    if (node.control.localName === tag) return;
    const made = makeInput(node, tag), old = node.control;
    made.value = old.value;
    made.id = old.id;
    made.disabled = old.disabled;
    old.replaceWith(made);
    node.control = made;
}

const common = {
    make: div,
    isNamed: true,
    fill: node => fillField(node, makeInput(node, "input")),
    settle(node) {
        settleField(node);
        node.control.readOnly = node.get("readOnly") === "true";
        const most = node.get("maxLength");
        if (most !== null && Number(most) >= 0) node.control.maxLength = Number(most);
        else node.control.removeAttribute("maxlength");
    },
};

export const textField = {
    ...common,
    set: { value: show, multiline: (node, value) => replace(node, value === "true" ? "textarea" : "input") },
};

export const numberField = {
    ...common,
    isNumber: true,
    set: { value: show },
    settle(node) {
        common.settle(node);
        node.control.inputMode = "decimal";
    },
};
