// Pointers and clicks: told of elements where somebody listens, in the element's own pixels. All points between two frames are told, so that curves keep their shape.
const DOWN = 0, MOVE = 1, UP = 2, LEAVE = 3, CANCEL = 4;
const MOST_POINTERS = 20;

export function held(event) {
    return (event.shiftKey ? 1 : 0) | (event.ctrlKey ? 2 : 0) | (event.altKey ? 4 : 0) | (event.metaKey ? 8 : 0);
}

/** The element itself or the nearest above it where one of the events is wanted; null for none. */
export function wanting(node, ...events) {
    for (let each = node; each; each = each.parent) if (events.some(event => each.wants(event))) return each;
    return null;
}

export function listenToPointers(windows, connection) {
    const pressed = new Map(), over = new Map();

    // A mouse is pointer 0, as in the engine; fingers and pens have others.
    const number = event => event.pointerType === "mouse" ? 0 : 1 + Math.abs(event.pointerId) % MOST_POINTERS;

    const place = (node, event) => {
        const at = node.element.getBoundingClientRect();
        return [round(event.clientX - at.left), round(event.clientY - at.top)];
    };

    const tell = (node, kind, event) => node.say("pointer", kind, number(event), ...place(node, event), Math.max(event.button, 0), event.buttons, held(event));

    const leave = (event, to) => {
        const from = over.get(event.pointerId);
        if (!from || from === to) return;
        over.delete(event.pointerId);
        if (from.isAlive && !pressed.has(event.pointerId)) tell(from, LEAVE, event);
    };

    document.addEventListener("pointerdown", event => {
        const node = wanting(windows.find(event.target), "pointer", "move");
        if (!node || !node.isEnabled) return;
        pressed.set(event.pointerId, node);
        node.element.setPointerCapture(event.pointerId);
        if (event.button === 0) node.ink?.down(event.pointerId, ...place(node, event), connection.next);
        tell(node, DOWN, event);
    });

    document.addEventListener("pointermove", event => {
        const holder = pressed.get(event.pointerId), node = holder ?? wanting(windows.find(event.target), "pointer", "move");
        leave(event, node);
        if (!node?.isAlive || !node.isEnabled) return;
        if (!holder) over.set(event.pointerId, node);
        if (!node.wants("move")) return;
        const all = holder ? event.getCoalescedEvents() : [];
        const places = (all.length > 0 ? all : [event]).flatMap(each => place(node, each));
        node.ink?.move(event.pointerId, places, connection.next);
        node.say("moves", number(event), event.buttons, held(event), places);
    });

    const end = (event, kind) => {
        const node = pressed.get(event.pointerId);
        if (!node) return;
        pressed.delete(event.pointerId);
        if (!node.isAlive) return;
        node.ink?.up(event.pointerId, connection.next);
        tell(node, kind, event);
        if (event.pointerType === "mouse") over.set(event.pointerId, node);
    };
    document.addEventListener("pointerup", event => end(event, UP));
    document.addEventListener("pointercancel", event => end(event, CANCEL));
    document.documentElement.addEventListener("pointerleave", event => leave(event, null));

    document.addEventListener("click", event => {
        const node = windows.find(event.target);
        if (!wanting(node, "click") || !node.isEnabled) return;
        node.say("click", Math.max(event.detail, 1), held(event));
    });
}

function round(number) { return Math.round(number * 100) / 100; }
