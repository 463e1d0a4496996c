// What renderers share: making parts, the label of a field, and values that go both ways.

export function make(tag, ...classes) {
    const made = document.createElement(tag);
    made.classList.add(...classes);
    return made;
}

export function div() { return document.createElement("div"); }

/** The element's own text, before its children. */
export function setText(node, value) {
    node.textPart ??= node.element.insertBefore(document.createTextNode(""), node.element.querySelector(":scope > [data-id]"));
    node.textPart.data = value ?? "";
}

/** A field: its label, if it has one, and its control, which the label names. */
export function fillField(node, control, input = control) {
    node.control = control;
    control.id = `control-${node.tree.window}-${node.id}`;
    node.element.append(input);
}

export function settleField(node) {
    const label = node.get("label");
    if (label === null) {
        node.labelPart?.remove();
        node.labelPart = null;
    } else {
        if (!node.labelPart) {
            const kind = node.classes.find(each => /^unity-[a-z-]+-field$|^unity-toggle$|^unity-slider(-int)?$/.test(each) && each !== "unity-base-field") ?? "unity-base-field";
            node.labelPart = make("label", "unity-text-element", "unity-label", "unity-base-field__label", `${kind}__label`);
            node.labelPart.dataset.type = "Label";
            node.labelPart.htmlFor = node.control.id;
            node.element.prepend(node.labelPart);
        }
        node.labelPart.textContent = label;
    }
    const name = label === null ? node.get("text") ?? node.get("tooltip") ?? node.get("name") : null;
    if (name) node.control.setAttribute("aria-label", name);
    else node.control.removeAttribute("aria-label");
}

/** The user's value goes to the studio, which answers only where its own is another. */
export function sendChange(node, value) {
    node.edited = node.tree.connection.next;
    node.properties.set("value", value);
    node.renderer.set?.value?.(node, value);
    node.settle();
    node.say("change", value);
}
