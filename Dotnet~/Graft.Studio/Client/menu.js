// The editor's menu: its first words in a row, what is below them as lists that open.
export class Menu {
    #host;
    #connection;
    #told = "";
    #items = [];

    constructor(host, connection) {
        this.#host = host;
        this.#connection = connection;
        document.addEventListener("pointerdown", event => {
            if (!host.contains(event.target)) this.#close();
        });
        host.addEventListener("keydown", event => this.#press(event));
        document.addEventListener("keydown", event => this.#shortcut(event));
    }

    show(items) {
        const told = JSON.stringify(items);
        if (told === this.#told) return;
        this.#told = told;
        this.#items = items;
        const groups = Map.groupBy(items, each => each.path.split("/")[0]);
        this.#host.replaceChildren(...[...groups].map(([name, below]) => this.#group(name, below)));
    }

    #group(name, items) {
        const part = document.createElement("div"), opener = document.createElement("button"), list = document.createElement("div");
        part.className = "menu";
        opener.type = "button";
        opener.setAttribute("role", "menuitem");
        opener.setAttribute("aria-haspopup", "menu");
        opener.setAttribute("aria-expanded", "false");
        opener.textContent = name;
        opener.addEventListener("click", () => this.#toggle(part));
        list.className = "menu-list";
        list.setAttribute("role", "menu");
        list.setAttribute("aria-label", name);
        list.hidden = true;
        let folder = "";
        for (const each of items) {
            const words = each.path.split("/").slice(1), label = words.pop();
            if (words.join(" › ") !== folder) {
                folder = words.join(" › ");
                const heading = document.createElement("div");
                heading.className = "menu-heading";
                heading.setAttribute("role", "presentation");
                heading.textContent = folder;
                list.append(heading);
            }
            list.append(this.#item(each, label));
        }
        part.append(opener, list);
        return part;
    }

    #item({ path, enabled, shortcut }, label) {
        const item = document.createElement("button");
        item.type = "button";
        item.setAttribute("role", "menuitem");
        item.disabled = !enabled;
        item.tabIndex = -1;
        item.textContent = label;
        item.dataset.shortcut = shortcut.replace("%", "Ctrl+").replace("#", "Shift+").replace("&", "Alt+").replace("_", "").toUpperCase();
        item.addEventListener("click", () => {
            this.#close();
            this.#connection.say("menu", path);
        });
        return item;
    }

    #toggle(part) {
        const isOpen = !part.querySelector(".menu-list").hidden;
        this.#close();
        if (isOpen) return;
        part.querySelector(".menu-list").hidden = false;
        part.firstChild.setAttribute("aria-expanded", "true");
        part.querySelector(".menu-list button:enabled")?.focus();
    }

    #close() {
        for (const each of this.#host.querySelectorAll(".menu-list")) each.hidden = true;
        for (const each of this.#host.querySelectorAll("[aria-expanded]")) each.setAttribute("aria-expanded", "false");
    }

    #press(event) {
        const part = document.activeElement.closest(".menu"), items = [...part?.querySelectorAll(".menu-list button:enabled") ?? []];
        const at = items.indexOf(document.activeElement);
        if (event.key === "Escape") {
            this.#close();
            part?.firstChild.focus();
        } else if (event.key === "ArrowDown" && at < 0) this.#toggle(part);
        else if (event.key === "ArrowDown") items[(at + 1) % items.length].focus();
        else if (event.key === "ArrowUp" && at >= 0) items[(at + items.length - 1) % items.length].focus();
        else return;
        event.preventDefault();
    }

    // As Unity writes them: % control (or command), # shift, & alt, and the key.
    #shortcut(event) {
        const found = this.#items.find(({ shortcut, enabled }) => enabled && shortcut !== "" && shortcut.replace(/[%#&_]/g, "").toUpperCase() === event.key.toUpperCase()
            && shortcut.includes("%") === (event.ctrlKey || event.metaKey) && shortcut.includes("#") === event.shiftKey && shortcut.includes("&") === event.altKey);
        const isWriting = /^(input|textarea|select)$/.test(document.activeElement?.localName ?? "");
        if (!found || isWriting && !event.ctrlKey && !event.metaKey) return;
        event.preventDefault();
        this.#connection.say("menu", found.path);
    }
}
