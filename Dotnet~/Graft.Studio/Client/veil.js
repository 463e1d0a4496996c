// What lies over everything while there is no connection.
const texts = {
    lost: "The connection to the studio was lost. It is made again as soon as the studio answers; what was running runs on.",
    taken: "The editor is shown in another browser, or another tab, now.",
    ended: "The studio has ended. Start it again by ./graft studio, and open the address that it prints.",
};

export class Veil {
    #veil = document.getElementById("veil");
    #text = document.getElementById("veil-text");
    #button = document.getElementById("veil-button");
    #state = document.getElementById("state");
    #timer = 0;

    constructor(connection) {
        connection.onState = state => this.#show(state);
        this.#button.textContent = "Take it back";
        this.#button.addEventListener("click", () => connection.open());
    }

    #show(state) {
        document.documentElement.dataset.connection = state;
        this.#state.textContent = { open: "Connected", connecting: "Connecting …", lost: "Connection lost", taken: "Shown elsewhere", ended: "Ended" }[state];
        if (state === "connecting") return;
        clearTimeout(this.#timer);
        // A short interruption is not worth a word.
        this.#timer = setTimeout(() => this.#cover(state), state === "lost" ? 600 : 0);
    }

    #cover(state) {
        this.#veil.hidden = state === "open";
        document.getElementById("windows").inert = state !== "open";
        this.#text.textContent = texts[state] ?? "";
        this.#button.hidden = state !== "taken";
        if (state === "taken") this.#button.focus();
    }
}
