// The one socket. A connection that drops is made again, after a wait that doubles up to two seconds; the studio then tells everything anew.
const SHORTEST = 100, LONGEST = 2000;
const TAKEN_OVER = 4001, ENDED = 4003;

export class Connection {
    onOpen = () => { };
    onBatch = () => { };
    onState = () => { };

    #url;
    #socket = null;
    #number = 0;
    #waiting = [];
    #wait = SHORTEST;
    #timer = 0;

    constructor(url) {
        url.protocol = url.protocol === "https:" ? "wss:" : "ws:";
        url.search = url.hash = "";
        this.#url = url;
    }

    /** The number of the message that what is said now goes out with. */
    get next() { return this.#number + 1; }

    open() {
        clearTimeout(this.#timer);
        this.onState("connecting");
        const socket = new WebSocket(this.#url);
        this.#socket = socket;
        socket.onopen = () => {
            this.#wait = SHORTEST;
            this.#waiting = [];
            this.onState("open");
            this.onOpen();
        };
        socket.onmessage = message => {
            if (socket !== this.#socket) return;
            const batch = JSON.parse(message.data);
            try {
                this.onBatch(batch);
            } finally {
                this.say("took", batch.b);
            }
        };
        socket.onclose = closed => {
            if (socket === this.#socket) this.#closed(closed.code, closed.reason);
        };
    }

    /** What is said within one turn of the browser goes out together. What is said while there is no connection is lost: the studio would no longer know what it meant. */
    say(...happened) {
        if (this.#socket?.readyState !== WebSocket.OPEN) return;
        this.#waiting.push(happened);
        if (this.#waiting.length === 1) queueMicrotask(() => this.#send());
    }

    #send() {
        if (this.#waiting.length === 0 || this.#socket?.readyState !== WebSocket.OPEN) return;
        this.#socket.send(JSON.stringify({ n: ++this.#number, do: this.#waiting }));
        this.#waiting = [];
    }

    #closed(code, reason) {
        if (code === TAKEN_OVER || code === ENDED) {
            this.onState(code === TAKEN_OVER ? "taken" : "ended", reason);
            return;
        }
        this.onState("lost", reason);
        this.#timer = setTimeout(() => this.open(), this.#wait);
        this.#wait = Math.min(this.#wait * 2, LONGEST);
    }
}
