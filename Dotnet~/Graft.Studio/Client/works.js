// Works in the background, as the editor shows them at the lower right: how far they are, and whether they wait.
export class Works {
    #host;
    #connection;
    #lines = new Map();

    constructor(host, connection) {
        this.#host = host;
        this.#connection = connection;
    }

    show(works) {
        for (const [id, line] of this.#lines) {
            if (works.some(each => each.id === id)) continue;
            line.root.remove();
            this.#lines.delete(id);
        }
        for (const each of works) this.#show(each);
    }

    #show(work) {
        let line = this.#lines.get(work.id);
        if (!line) {
            line = this.#made(work.id);
            this.#lines.set(work.id, line);
            this.#host.append(line.root);
        }
        line.work = work;
        line.root.dataset.status = work.status;
        line.words.textContent = [work.name, work.description].filter(Boolean).join(": ");
        line.words.title = line.words.textContent;
        line.bar.setAttribute("aria-label", work.name);
        if (work.indefinite) line.bar.removeAttribute("value");
        else line.bar.value = work.value;
        line.left.textContent = work.seconds >= 0 && work.status === "Running" ? `${written(work.seconds)} left` : work.status === "Running" ? "" : work.status;
        const isOver = work.status !== "Running" && work.status !== "Paused";
        line.pause.hidden = isOver || !work.canPause;
        line.pause.textContent = work.status === "Paused" ? "Resume" : "Pause";
        line.cancel.hidden = !isOver && !work.canCancel;
        line.cancel.textContent = isOver ? "Dismiss" : "Cancel";
    }

    #made(id) {
        const make = (tag, className) => Object.assign(document.createElement(tag), { className });
        const line = { root: make("div", "work"), words: make("span", "work-words"), bar: make("progress", "work-bar"), left: make("span", "work-left"), pause: make("button", "work-button"), cancel: make("button", "work-button") };
        line.bar.max = 1;
        line.pause.type = line.cancel.type = "button";
        line.pause.addEventListener("click", () => this.#connection.say("progress", id, line.work.status === "Paused" ? "resume" : "pause"));
        line.cancel.addEventListener("click", () => this.#connection.say("progress", id, line.cancel.textContent === "Dismiss" ? "remove" : "cancel"));
        line.root.append(line.words, line.bar, line.left, line.pause, line.cancel);
        return line;
    }
}

function written(seconds) {
    return seconds < 60 ? `${seconds} s` : seconds < 3600 ? `${Math.round(seconds / 60)} min` : `${(seconds / 3600).toFixed(1)} h`;
}
