import { div, fillField, make, sendChange, settleField } from "./parts.js";

export const toggle = {
    make: div,
    isNamed: true,
    fill(node) {
        const box = make("input", "unity-toggle__checkmark");
        box.type = "checkbox";
        node.besidePart = make("label", "unity-toggle__text", "unity-label", "unity-text-element");
        node.inputPart = make("span", "unity-base-field__input", "unity-toggle__input");
        node.inputPart.append(box, node.besidePart);
        fillField(node, box, node.inputPart);
        node.besidePart.htmlFor = box.id;
        box.addEventListener("change", () => sendChange(node, box.checked ? "true" : "false"));
    },
    set: {
        text: (node, value) => node.besidePart.textContent = value ?? "",
        value(node, value) {
            node.control.checked = value === "true";
            node.element.dataset.value = node.control.checked;
        },
    },
    settle(node) {
        settleField(node);
        if (node.get("text")) node.control.removeAttribute("aria-label");
    },
};
