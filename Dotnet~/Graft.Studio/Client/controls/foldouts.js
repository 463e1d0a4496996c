import { div, make, sendChange } from "./parts.js";

export const foldout = {
    make: div,
    isNamed: true,
    focuses: true,
    fill(node) {
        const heading = make("button", "unity-foldout__toggle", "unity-toggle");
        heading.type = "button";
        node.control = heading;
        node.textPart = document.createTextNode("");
        heading.append(make("span", "unity-foldout__checkmark", "unity-toggle__checkmark"), node.textPart);
        node.element.append(heading);
        heading.addEventListener("click", () => sendChange(node, node.get("value") === "true" ? "false" : "true"));
    },
    set: {
        text: (node, value) => node.textPart.data = value ?? "",
        value(node, value) {
            node.control.setAttribute("aria-expanded", value === "true" ? "true" : "false");
            node.element.dataset.value = value ?? "false";
        },
    },
};
