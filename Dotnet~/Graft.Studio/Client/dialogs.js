// The question that the editor waits with. It is asked again after a reconnect, for it is part of what the frame is told.
import { chosenFiles, droppedFiles, upload } from "./uploads.js";

export class Dialog {
    #dialog;
    #connection;
    #id = 0;
    #told = "";

    constructor(dialog, connection) {
        this.#dialog = dialog;
        this.#connection = connection;
        dialog.addEventListener("cancel", event => {
            event.preventDefault();
            this.#answer(null);
        });
    }

    show(question) {
        const told = JSON.stringify(question);
        if (told === this.#told) return;
        this.#told = told;
        if (!question) {
            this.#dialog.close();
            this.#dialog.replaceChildren();
            return;
        }
        this.#id = question.id;
        this.#fill(question);
        if (!this.#dialog.open) this.#dialog.showModal();
        this.#dialog.querySelector("[data-first]")?.focus();
    }

    #answer(text) { this.#connection.say("answer", this.#id, text); }

    #fill(question) {
        const title = make("h2", "question-title", question.title), parts = [title];
        title.id = "question-title";
        this.#dialog.setAttribute("aria-labelledby", title.id);
        if (question.message) parts.push(make("p", "question-message", question.message));
        if (question.problem) parts.push(Object.assign(make("p", "question-problem", question.problem), { role: "alert" }));
        parts.push(...question.kind === "Ask" ? this.#buttons(question) : this.#path(question));
        this.#dialog.replaceChildren(...parts);
    }

    // Ok, cancel, and a third one; Escape is cancel.
    #buttons({ buttons }) {
        const row = make("div", "question-buttons");
        for (const index of [2, 1, 0]) {
            if (!buttons[index]) continue;
            const button = makeButton(buttons[index], () => this.#answer(String(index)));
            if (index === 0) button.dataset.first = button.dataset.main = "true";
            row.append(button);
        }
        return [row];
    }

    #path({ kind, value, choices, extensions }) {
        const isSave = kind === "SaveFile", isFolder = kind === "OpenFolder", parts = [];
        const form = make("form", "question-form"), field = make("input", "question-path");
        form.method = "dialog";
        field.type = "text";
        field.value = value;
        field.spellcheck = false;
        field.setAttribute("aria-label", isSave ? "Save as" : isFolder ? "Folder" : "File");
        field.placeholder = isFolder ? "Folder in the project, or full path on the studio's machine" : "File in the project, or full path on the studio's machine";
        field.dataset.first = "true";
        form.addEventListener("submit", event => {
            event.preventDefault();
            this.#answer(field.value);
        });
        if (!isSave) {
            parts.push(this.#choices(choices, field));
            parts.push(this.#sending(isFolder, extensions));
        }
        const row = make("div", "question-buttons"), ok = makeButton(isSave ? "Save" : "Open", () => { });
        ok.type = "submit";
        ok.dataset.main = "true";
        row.append(makeButton("Cancel", () => this.#answer(null)), ok);
        form.append(...parts, field, row);
        return [form];
    }

    #choices(choices, field) {
        const list = make("select", "question-choices");
        list.size = 10;
        list.setAttribute("aria-label", "In the project");
        list.replaceChildren(...choices.map(each => Object.assign(document.createElement("option"), { value: each, textContent: each })));
        if (choices.length === 0) list.append(Object.assign(document.createElement("option"), { disabled: true, textContent: "Nothing of this kind is in the project yet." }));
        list.addEventListener("change", () => field.value = list.value);
        list.addEventListener("dblclick", () => {
            if (list.value) this.#answer(list.value);
        });
        return list;
    }

    #sending(isFolder, extensions) {
        const label = make("label", "question-upload"), input = document.createElement("input");
        input.type = "file";
        if (isFolder) input.webkitdirectory = true;
        else if (extensions.length > 0) input.accept = extensions.map(each => `.${each}`).join(",");
        const send = async files => {
            const [sent] = files.length > 0 ? await upload(files) : [];
            if (sent) this.#answer(sent);
        };
        input.addEventListener("change", () => send(chosenFiles(input)));
        label.append(make("span", "", isFolder ? "Or send a folder of this machine:" : "Or send a file of this machine, or drop it here:"), input);
        label.addEventListener("dragover", event => event.preventDefault());
        label.addEventListener("drop", async event => {
            event.preventDefault();
            send(await droppedFiles(event.dataTransfer));
        });
        return label;
    }
}

function make(tag, className, text = "") { return Object.assign(document.createElement(tag), { className, textContent: text }); }

function makeButton(text, act) {
    const made = make("button", "question-button", text);
    made.type = "button";
    made.addEventListener("click", act);
    return made;
}
