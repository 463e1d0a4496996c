import { div } from "./parts.js";

export const container = { make: div };

export const scrollView = { make: div, focuses: true, set: { mode: (node, value) => node.element.dataset.mode = value ?? "" } };

export const toolbar = {
    make() {
        const made = div();
        made.setAttribute("role", "toolbar");
        return made;
    },
    isNamed: true,
    settle: node => node.element.setAttribute("aria-label", node.get("tooltip") ?? node.get("name") ?? "Toolbar"),
};

export const toolbarSpacer = { make: div };
