// Files that are dropped on an element that takes some are sent, and then dropped on it in the studio.
import { droppedFiles, upload } from "./uploads.js";
import { wanting } from "./pointers.js";

export function listenToDrops(windows) {
    let over = null;

    const mark = node => {
        if (over === node) return;
        over?.element.classList.remove("studio-drop");
        over = node;
        over?.element.classList.add("studio-drop");
    };

    const target = event => {
        if (!event.dataTransfer?.types.includes("Files")) return null;
        const node = wanting(windows.find(event.target), "drop");
        return node?.isEnabled ? node : null;
    };

    document.addEventListener("dragover", event => {
        if (event.target.closest?.("dialog")) return;
        const node = target(event);
        mark(node);
        event.preventDefault(); // or the browser would open the file
        event.dataTransfer.dropEffect = node ? "copy" : "none";
    });
    document.addEventListener("dragleave", event => {
        if (!event.relatedTarget) mark(null);
    });
    document.addEventListener("drop", async event => {
        if (event.target.closest?.("dialog")) return;
        event.preventDefault();
        const node = target(event);
        mark(null);
        if (!node) return;
        const sent = await upload(await droppedFiles(event.dataTransfer));
        if (sent.length > 0 && node.isAlive) node.say("drop", sent);
    });
}
