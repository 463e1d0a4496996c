// Keys go where somebody listens; the focus is told of elements that can have it.
import { held, wanting } from "./pointers.js";

const SCROLLING = ["ArrowUp", "ArrowDown", "ArrowLeft", "ArrowRight", "PageUp", "PageDown", "Home", "End", " "];
// What a browser does by itself: write the page to a file; and, where no text is written, choose all of the page, or undo in a field that was left.
const SAVING = ["s"], EDITING = ["a", "y", "z"];

export function listenToKeys(windows) {
    let last = []; // what had the focus, and what it lies in

    document.addEventListener("keydown", event => {
        if (document.activeElement === document.body) last.some(takeFocus);
        const node = windows.find(document.activeElement);
        const listener = wanting(node, "key");
        if (!listener || event.isComposing) return;
        // Where keys are heard, they do not scroll; where text is written, or a control has its own keys, they stay.
        if (listener === node && !node.control && SCROLLING.includes(event.key)) event.preventDefault();
        if ((event.ctrlKey || event.metaKey) && isBrowsers(event)) event.preventDefault();
        node.say("key", event.code, event.key.length === 1 ? event.key : null, held(event));
    });
    document.addEventListener("focusin", event => {
        last = lineOf(event.target);
        tell(event.target, true);
    });
    document.addEventListener("focusout", event => tell(event.target, false));

    function tell(element, isIn) {
        const node = windows.find(element);
        if (node?.isAlive && node.get("focusable") === "true") node.say("focus", isIn);
    }
}

function isBrowsers(event) {
    const key = event.key.toLowerCase(), isText = event.target.matches?.("textarea, input:not([type=checkbox], [type=range])");
    return SAVING.includes(key) || (!isText && EDITING.includes(key));
}

function lineOf(element) {
    const line = [];
    for (let each = element; each; each = each.parentElement) line.push(each);
    return line;
}

// A browser drops the focus of what is disabled, hidden or gone; the editor leaves its keys with what it lies in.
function takeFocus(element) {
    if (element.isConnected) element.focus({ preventScroll: true });
    return document.activeElement !== document.body;
}
