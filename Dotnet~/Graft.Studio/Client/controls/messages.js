import { div, make } from "./parts.js";

export const helpBox = {
    make: div,
    isNamed: true,
    fill(node) {
        node.labelPart = make("span", "unity-help-box__label", "unity-label", "unity-text-element");
        node.iconPart = make("span", "unity-help-box__icon");
        node.iconPart.setAttribute("aria-hidden", "true");
        node.element.append(node.iconPart, node.labelPart);
    },
    set: {
        text: (node, value) => node.labelPart.textContent = value ?? "",
        kind(node, value) {
            node.element.setAttribute("role", value === "warning" || value === "error" ? "alert" : "note");
            node.iconPart.className = "unity-help-box__icon";
            if (value && value !== "none") node.iconPart.classList.add(`unity-help-box__icon--${value}`);
        },
    },
};

export const progressBar = {
    make: div,
    isNamed: true,
    fill(node) {
        node.donePart = make("div", "unity-progress-bar__progress");
        node.titlePart = make("div", "unity-progress-bar__title", "unity-text-element");
        const back = make("div", "unity-progress-bar__background"), heading = make("div", "unity-progress-bar__title-container");
        heading.append(node.titlePart);
        back.append(node.donePart, heading);
        node.element.append(back);
        node.element.setAttribute("role", "progressbar");
    },
    settle(node) {
        const [low, high, value] = [node.number("low"), node.number("high"), node.number("value")];
        const share = high > low ? Math.min(Math.max((value - low) / (high - low), 0), 1) : 0;
        node.donePart.style.width = `${share * 100}%`;
        node.titlePart.textContent = node.get("title") ?? "";
        node.element.setAttribute("aria-valuemin", low);
        node.element.setAttribute("aria-valuemax", high);
        node.element.setAttribute("aria-valuenow", value);
        node.element.setAttribute("aria-label", node.get("tooltip") ?? node.get("name") ?? "Progress");
        node.element.setAttribute("aria-valuetext", node.get("title") ?? `${Math.round(share * 100)} %`);
    },
};
