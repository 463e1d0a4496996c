using System.Text.Json;
using Graft.Studio.Pictures.Scenes;
using NUnit.Framework;

namespace Graft.Studio.Tests.EndToEnd;

/// <summary>
/// Whether ten thousand thumbnails scroll without a gap, in frames and in pictures. A measurement, for a machine that does nothing else:
/// GRAFT_MEASURE=1 ./graft test --filter ScrollCost
/// </summary>
public sealed class ScrollCostTests : EditorTestBase
{
    const double MostMilliseconds = 100;

    // Scrolls at so many pixels a frame, then jumps; of each frame: how long after the one before it, and how long a row in sight has been without its picture.
    const string Scroll = """
        async ([speed, jumps]) => {
            const list = document.querySelector(".studio-window:not([hidden]) [data-name=thumbnails]"), node = list.studioNode;
            const height = node.number("itemHeight"), count = node.number("count");
            const gaps = [], waits = [], missing = new Map();
            let last = performance.now();
            const frame = () => new Promise(requestAnimationFrame);
            const look = now => {
                gaps.push(now - last);
                last = now;
                const there = new Set(node.children.filter(each => each.element.querySelector("canvas")).map(each => Number(each.get("row"))));
                const first = Math.floor(list.scrollTop / height), end = Math.min(Math.ceil((list.scrollTop + list.clientHeight) / height), count);
                for (let row = first; row < end; row++) if (!there.has(row) && !missing.has(row)) missing.set(row, now);
                for (const [row, since] of missing) {
                    if (there.has(row)) waits.push(now - since);
                    else if (row >= first && row < end) continue;
                    missing.delete(row);
                }
            };
            // What the page does of what it is told, by itself.
            const tree = Object.getPrototypeOf(node.tree), own = { apply: tree.apply, settle: tree.settle };
            let busy = 0, busiest = 0;
            for (const step of ["apply", "settle"]) tree[step] = function (...told) {
                const began = performance.now();
                own[step].apply(this, told);
                busy += performance.now() - began;
            };
            await frame();
            last = performance.now();
            let longest = 0;
            const note = () => { for (const since of missing.values()) longest = Math.max(longest, performance.now() - since); };
            const run = async (frames, move) => {
                for (let i = 0; i < frames; i++) {
                    move(i);
                    busy = 0;
                    await frame();
                    busiest = Math.max(busiest, busy);
                    look(performance.now());
                    note();
                }
            };
            await run(100, () => { });
            const idle = Math.max(...gaps.splice(0));
            if (speed > 0) await run(300, () => { list.scrollTop += speed; });
            for (let jump = 0; jump < jumps; jump++) {
                const to = Math.floor(((jump * 7 + 3) % 11) / 11 * list.scrollHeight);
                await run(30, i => { if (i === 0) list.scrollTop = to; });
            }
            Object.assign(tree, own);
            return { idle, busiest, frames: gaps.length, gap: Math.max(...gaps), gap99: gaps.sort((a, b) => a - b)[Math.floor(gaps.length * 0.99)], wait: Math.max(0, longest, ...waits), waited: waits.length, rows: node.children.length };
        }
        """;

    [TestCase(20, 0, TestName = "{m}(slowly)")]
    [TestCase(120, 0, TestName = "{m}(fast)")]
    [TestCase(0, 20, TestName = "{m}(in jumps)")]
    public void TenThousandThumbnailsScroll(int speed, int jumps)
    {
        if (Environment.GetEnvironmentVariable("GRAFT_MEASURE") != "1") Assert.Ignore("Skipped: it measures milliseconds, on a machine that does nothing else; GRAFT_MEASURE=1 asks for it");
        Choose("Data");
        Wait(DataSceneBrowsing.Digits(Page.Locator(".studio-window:not([hidden])"), 10_000));
        JsonElement told = Wait(Page.EvaluateAsync(Scroll, new[] { speed, jumps }))!.Value;
        double Of(string name) => told.GetProperty(name).GetDouble();
        TestContext.Out.WriteLine($"{Of("frames")} frames, the longest after {Of("gap"):F0} ms (99 %: {Of("gap99"):F0} ms; at rest {Of("idle"):F0} ms); the page was busy for {Of("busiest"):F0} ms of one at the most; {Of("waited")} times a row in sight waited for its pictures, {Of("wait"):F0} ms at the most; {Of("rows")} rows exist");
        Assert.That(Of("gap"), Is.LessThan(MostMilliseconds), "between two frames");
        Assert.That(Of("wait"), Is.LessThan(MostMilliseconds), "until a row in sight has its pictures");
    }
}
