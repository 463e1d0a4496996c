// Keys go where somebody listens; the focus is told of elements that can have it.
import { held, wanting } from "./pointers.js";

const SCROLLING = ["ArrowUp", "ArrowDown", "ArrowLeft", "ArrowRight", "PageUp", "PageDown", "Home", "End", " "];

export function listenToKeys(windows) {
    document.addEventListener("keydown", event => {
        const node = windows.find(document.activeElement);
        const listener = wanting(node, "key");
        if (!listener || event.isComposing) return;
        // Where keys are heard, they do not scroll; where text is written, or a control has its own keys, they stay.
        if (listener === node && !node.control && SCROLLING.includes(event.key)) event.preventDefault();
        node.say("key", event.code, event.key.length === 1 ? event.key : null, held(event));
    });
    document.addEventListener("focusin", event => tell(event.target, true));
    document.addEventListener("focusout", event => tell(event.target, false));

    function tell(element, isIn) {
        const node = windows.find(element);
        if (node?.isAlive && node.get("focusable") === "true") node.say("focus", isIn);
    }
}
