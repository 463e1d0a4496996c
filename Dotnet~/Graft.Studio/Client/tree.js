// One window's elements, kept as the studio tells them:
//   c id type parent index   created        s id property value   set (null: as new)      d id commands               painted
//   m id parent index        moved          y id css              its inline style        i id width height … pixels  pictured (nothing: none)
//   r id                     removed        h id sheet            a sheet was added
import { Node } from "./node.js";

export class Tree {
    element = document.createElement("section");

    #nodes = new Map();
    #unsettled = new Set();

    constructor(window, connection) {
        this.window = window;
        this.connection = connection;
        this.element.className = "studio-window";
        this.element.id = `window-${window}`;
        this.element.setAttribute("role", "tabpanel");
        this.#plant();
    }

    describe({ title, width, height, note }) {
        this.element.setAttribute("aria-label", title);
        this.root.element.style.minWidth = `${width}px`;
        this.root.element.style.minHeight = `${height}px`;
        this.element.dataset.note = note;
    }

    clear() {
        this.root.leave();
    }

    /** Something said now of a node of this window. */
    say(what, node, ...rest) {
        this.connection.say(what, this.window, node.id, ...rest);
    }

    /** To be asked, once the batch is through, to bring itself into order. */
    unsettle(node) {
        this.#unsettled.add(node);
    }

    settle() {
        if (this.#unsettled.size === 0) return;
        const all = [...this.#unsettled];
        this.#unsettled.clear();
        for (const each of all) if (each.isAlive) each.settle();
    }

    apply(what, [id, ...rest], heard) {
        if (what === "c") {
            const [type, parent, index] = rest;
            const made = new Node(this, id, type);
            this.#nodes.set(id, made);
            this.#nodes.get(parent).insert(made, index);
            return;
        }
        const node = this.#nodes.get(id);
        if (!node) return;
        switch (what) {
            case "m": this.#nodes.get(rest[0]).insert(node, rest[1]); break;
            case "r": node.remove(); break;
            case "s": node.set(rest[0], rest[1], heard); break;
            case "y": node.setStyle(rest[0]); break;
            case "h": node.addSheet(rest[0]); break;
            case "d": node.paint(rest[0], heard); break;
            case "i": node.picture(rest, heard); break;
        }
    }

    forget(node) {
        this.#nodes.delete(node.id);
    }

    #plant() {
        this.root = new Node(this, 0, "VisualElement");
        this.root.element.classList.add("studio-root");
        this.#nodes.set(0, this.root);
        this.element.replaceChildren(this.root.element);
    }
}
