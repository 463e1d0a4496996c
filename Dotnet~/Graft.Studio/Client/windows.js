// The editor's windows: a tree of elements each, of which one is seen.
import { Tree } from "./tree.js";

export class Windows {
    #host;
    #connection;
    #trees = new Map();
    #windows = [];
    #told = null;
    #shown = 0;
    #heard = 0;

    constructor(host, connection) {
        this.#host = host;
        this.#connection = connection;
    }

    clear() {
        for (const id of [...this.#trees.keys()]) this.#remove(id);
    }

    /** The windows that there are, and the one that is seen. */
    show(windows, shown) {
        [this.#windows, this.#shown] = [windows, shown];
        for (const id of [...this.#trees.keys()]) if (!windows.some(each => each.id === id)) this.#remove(id);
        for (const each of windows) this.#tree(each.id).describe(each);
        for (const [id, tree] of this.#trees) tree.element.hidden = id !== shown;
        this.#host.classList.toggle("is-empty", windows.length === 0);
    }

    /** The number of the last message that the studio had heard before it said what follows. */
    begin(heard) {
        this.#heard = heard;
    }

    apply(what, rest) {
        if (what === "w") {
            const [id, isNew] = rest;
            if (isNew) this.#remove(id);
            this.#told = this.#tree(id);
            return;
        }
        this.#told?.apply(what, rest, this.#heard);
    }

    end() {
        for (const each of this.#trees.values()) each.settle();
    }

    /** The node of the tree that a DOM element belongs to, and its tree; null outside. */
    find(element) {
        const part = element?.closest?.("[data-id]");
        return part?.studioNode ?? null;
    }

    #tree(id) {
        let tree = this.#trees.get(id);
        if (tree) return tree;
        tree = new Tree(id, this.#connection);
        this.#trees.set(id, tree);
        tree.element.hidden = id !== this.#shown;
        const known = this.#windows.find(each => each.id === id);
        if (known) tree.describe(known);
        this.#host.append(tree.element);
        return tree;
    }

    #remove(id) {
        const tree = this.#trees.get(id);
        if (!tree) return;
        tree.clear();
        tree.element.remove();
        this.#trees.delete(id);
        if (this.#told === tree) this.#told = null;
    }
}
