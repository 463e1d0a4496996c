// One element of a window: what the studio said of it, and the DOM elements that show it. What is special to a kind of control is in controls.js.
import { rendererOf } from "./controls.js";
import { Canvas } from "./canvas.js";
import { Picture } from "./pictures.js";
import { Ink, INK } from "./ink.js";

const CLICK = "click", KEY = "key";

export class Node {
    parent = null;
    children = [];
    properties = new Map();
    isAlive = true;

    #css = "";
    #own = "";
    #sheets = [];
    #canvas = null;
    #picture = null;

    constructor(tree, id, type) {
        this.tree = tree;
        this.id = id;
        this.type = type;
        this.renderer = rendererOf(type);
        /** The element itself, where its children go, and the native control in it, if any. */
        this.element = this.content = this.renderer.make(this);
        this.control = null;
        this.renderer.fill?.(this);
        this.element.dataset.id = id;
        this.element.dataset.type = type;
        this.element.studioNode = this;
    }

    get(property) { return this.properties.get(property) ?? null; }

    get number() { return property => Number(this.get(property) ?? 0); }

    get classes() { return this.get("classes") ?? []; }

    get isEnabled() {
        for (let each = this; each; each = each.parent) if (each.get("enabled") === "false") return false;
        return true;
    }

    wants(event) { return this.get("events")?.includes(event) ?? false; }

    say(what, ...rest) { this.tree.say(what, this, ...rest); }

    insert(child, index) {
        const from = child.parent;
        if (from) from.children.splice(from.children.indexOf(child), 1);
        const after = this.children[index] ?? null;
        this.children.splice(index, 0, child);
        child.parent = this;
        // Canvases and parts of controls are no children of ours: where there is none after it, it goes before what lies over all.
        this.content.insertBefore(child.element, after?.element ?? this.over);
        if (from !== this) child.enabledChanged();
        this.renderer.childrenChanged?.(this);
    }

    remove() {
        const from = this.parent;
        if (from) from.children.splice(from.children.indexOf(this), 1);
        this.element.remove();
        this.leave();
        from?.renderer.childrenChanged?.(from);
    }

    leave() {
        this.isAlive = false;
        this.#canvas?.leave();
        this.ink?.leave();
        this.renderer.leave?.(this);
        this.tree.forget(this);
        for (const each of this.children) each.leave();
    }

    set(property, value, heard) {
        if (property === "value" && this.edited > heard) return; // older than what the user did since
        if (value === null) this.properties.delete(property);
        else this.properties.set(property, value);
        switch (property) {
            case "classes": this.#classesChanged(); break;
            case "name": this.#attribute("data-name", value); break;
            case "scale": this.#attribute("data-scale", value); break;
            case "tint": this.pictureChanged(); break;
            case "events": this.#attribute("data-events", value?.some(each => each === "pointer" || each === "move") ? "pointer" : null); break;
            case "picking": this.#attribute("data-picking", value); break;
            case "enabled": this.enabledChanged(); break;
            case "row": this.#rowChanged(); break;
            case "focused": if (value === "true") this.tree.unsettle(this); break;
        }
        if (this.renderer.set?.[property]) this.renderer.set[property](this, value);
        this.tree.unsettle(this);
    }

    /** What depends on several properties, when all of them are there. */
    settle() {
        this.#nameChanged();
        this.#tooltipChanged();
        this.#focusableChanged();
        this.renderer.settle?.(this);
        if (this.get("focused") === "true" && !this.element.contains(document.activeElement)) (this.control ?? this.element).focus();
    }

    setStyle(css) {
        this.#css = css;
        this.#styleChanged();
    }

    /** Declarations of the client's own, such as where a row lies. */
    setOwnStyle(css) {
        if (css === this.#own) return;
        this.#own = css;
        this.#styleChanged();
    }

    addSheet(name) {
        this.#sheets.push(name);
        this.element.dataset.sheets = this.#sheets.join(" ");
    }

    paint(commands, heard) {
        this.#canvas ??= new Canvas(this.element);
        this.#canvas.show(commands);
        this.#answered(heard);
    }

    picture(picture, heard) {
        this.#picture ??= new Picture(this);
        this.#picture.show(picture);
        this.#answered(heard);
    }

    pictureChanged() { this.#picture?.draw(); }

    enabledChanged() {
        const isEnabled = this.isEnabled;
        this.#attribute("data-enabled", isEnabled ? null : "false");
        this.element.classList.toggle("unity-disabled", !isEnabled);
        if (this.control) this.control.disabled = !isEnabled;
        else if (!isEnabled && this.element.hasAttribute("role")) this.element.setAttribute("aria-disabled", "true");
        else this.element.removeAttribute("aria-disabled");
        for (const each of this.children) each.enabledChanged();
    }

    // The pad that it lies in need no longer show what it was told: here it is.
    #answered(heard) {
        for (let each = this; each; each = each.parent) each.ink?.answered(heard);
    }

    #classesChanged() {
        this.element.className = this.classes.join(" ");
        this.element.classList.toggle("studio-root", this.id === 0);
        this.element.classList.toggle("unity-disabled", !this.isEnabled);
        const isInk = this.classes.includes(INK);
        if (isInk && !this.ink) this.ink = new Ink(this);
        else if (!isInk && this.ink) {
            this.ink.leave();
            this.ink = null;
        }
    }

    #rowChanged() {
        this.parent?.renderer.childrenChanged?.(this.parent);
    }

    #nameChanged() {
        if (this.renderer.isNamed) return;
        const tooltip = this.get("tooltip");
        const isDrawn = this.#canvas || this.#picture;
        const isPressed = this.wants(CLICK) && this.get("focusable") === "true";
        const role = isPressed ? "button" : isDrawn && tooltip ? "img" : this.wants(KEY) && this.get("focusable") === "true" ? "group" : null;
        if (!this.isRow) this.#attribute("role", role);
        if (!this.get("text")) this.#attribute("aria-label", tooltip);
    }

    #tooltipChanged() {
        const tooltip = this.get("tooltip");
        this.#attribute("title", tooltip);
        if (!this.control) return;
        if (tooltip && this.control !== this.element) this.control.setAttribute("aria-description", tooltip);
        else this.control.removeAttribute("aria-description");
    }

    #focusableChanged() {
        if (this.control || this.renderer.focuses) return;
        const isFocusable = this.get("focusable") === "true" && this.renderer.focusable !== false;
        this.#attribute("tabindex", isFocusable ? this.get("tabIndex") ?? "0" : null);
    }

    #styleChanged() {
        // What holds text alone is laid out as a block, so that the text can be aligned in it.
        const css = this.renderer.isText ? this.#css.replace(/\bdisplay:flex\b/, "display:revert-layer") : this.#css;
        this.element.style.cssText = `${css};${this.#own}`;
    }

    #attribute(name, value) {
        if (value === null || value === undefined) this.element.removeAttribute(name);
        else if (this.element.getAttribute(name) !== value) this.element.setAttribute(name, value);
    }
}
