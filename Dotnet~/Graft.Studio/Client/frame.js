// What stands around the windows: their tabs, the menu, the skin, works in the background, the open question.
import { Menu } from "./menu.js";
import { Dialog } from "./dialogs.js";
import { Works } from "./works.js";

export class Frame {
    #connection;
    #windows;
    #menu;
    #dialog;
    #works;
    #tabs = document.getElementById("tabs");
    #skin = document.getElementById("skin");
    #isDark = true;

    constructor(connection, windows) {
        this.#connection = connection;
        this.#windows = windows;
        this.#menu = new Menu(document.getElementById("menu"), connection);
        this.#dialog = new Dialog(document.getElementById("question"), connection);
        this.#works = new Works(document.getElementById("works"), connection);
        this.#skin.addEventListener("click", () => connection.say("skin", !this.#isDark));
        this.#tabs.addEventListener("keydown", event => this.#press(event));
    }

    show(frame) {
        this.#isDark = frame.dark;
        document.documentElement.dataset.skin = frame.dark ? "dark" : "light";
        this.#skin.textContent = frame.dark ? "Light skin" : "Dark skin";
        document.getElementById("project").textContent = frame.project;
        const shown = frame.windows.find(each => each.id === frame.shown);
        document.title = shown ? `${shown.title} – Graft Studio` : "Graft Studio";
        this.#menu.show(frame.menu);
        this.#showTabs(frame.windows, frame.shown);
        this.#windows.show(frame.windows, frame.shown);
        this.#works.show(frame.works);
        this.#dialog.show(frame.question ?? null);
    }

    #showTabs(windows, shown) {
        const hadFocus = this.#tabs.contains(document.activeElement);
        this.#tabs.replaceChildren(...windows.map(each => this.#tab(each, each.id === shown)));
        if (hadFocus) this.#tabs.querySelector("[aria-selected=true]")?.focus();
    }

    #tab({ id, title, unsaved }, isShown) {
        const part = document.createElement("div"), tab = document.createElement("button"), close = document.createElement("button");
        part.className = "tab";
        part.setAttribute("role", "presentation");
        tab.type = close.type = "button";
        tab.setAttribute("role", "tab");
        tab.setAttribute("aria-selected", isShown);
        tab.setAttribute("aria-controls", `window-${id}`);
        tab.tabIndex = isShown ? 0 : -1;
        tab.textContent = unsaved ? `${title} *` : title;
        tab.addEventListener("click", () => this.#connection.say("show", id));
        close.className = "tab-close";
        close.setAttribute("aria-label", `Close ${title}`);
        close.textContent = "×";
        close.tabIndex = isShown ? 0 : -1;
        close.addEventListener("click", () => this.#connection.say("close", id));
        part.append(tab, close);
        return part;
    }

    #press(event) {
        const tabs = [...this.#tabs.querySelectorAll("[role=tab]")], at = tabs.indexOf(document.activeElement);
        if (at < 0) return;
        if (event.key === "Delete") tabs[at].nextElementSibling.click();
        else if (event.key === "ArrowRight") tabs[(at + 1) % tabs.length].click();
        else if (event.key === "ArrowLeft") tabs[(at + tabs.length - 1) % tabs.length].click();
        else return;
        event.preventDefault();
    }
}
