// Files of the browser's machine go to the studio's, into the project's Library/Uploads.
import { showNotice, showWork } from "./notices.js";

/** What lies in a drop, folders with all that is in them: {file, path} each. */
export async function droppedFiles(transfer) {
    const entries = [...transfer.items].map(each => each.webkitGetAsEntry?.()).filter(Boolean);
    if (entries.length === 0) return [...transfer.files].map(file => ({ file, path: file.name }));
    return (await Promise.all(entries.map(each => walk(each, "")))).flat();
}

/** What a file input holds. */
export function chosenFiles(input) {
    return [...input.files].map(file => ({ file, path: file.webkitRelativePath || file.name }));
}

/** Sends them; the paths of those that stand at the top, in the project. What was refused is shown. */
export async function upload(files) {
    const into = [...crypto.getRandomValues(new Uint8Array(6))].map(each => each.toString(36)).join("");
    const tops = new Set();
    const done = showWork(`Sending ${files.length === 1 ? files[0].path : `${files.length} files`} …`);
    try {
        for (const { file, path } of files) {
            const answer = await fetch(`upload?${new URLSearchParams({ into, path })}`, { method: "POST", body: file });
            const text = (await answer.text()).trim();
            if (!answer.ok) {
                showNotice("error", `${path}: ${text}`);
                if (answer.status !== 400) break;
                continue;
            }
            // Library/Uploads/into/top/…
            tops.add(text.split("/").slice(0, 4).join("/"));
        }
    } catch {
        showNotice("error", "The files could not be sent: the studio does not answer. Try again when it is connected.");
    } finally {
        done();
    }
    return [...tops];
}

async function walk(entry, folder) {
    const path = folder + entry.name;
    if (entry.isFile) return [{ file: await new Promise((taken, failed) => entry.file(taken, failed)), path }];
    const reader = entry.createReader(), found = [];
    for (; ;) { // it gives a hundred at a time
        const some = await new Promise((taken, failed) => reader.readEntries(taken, failed));
        if (some.length === 0) break;
        for (const each of some) found.push(...await walk(each, `${path}/`));
    }
    return found;
}
