#if GRAFT_STANDIN
using System;
using System.Collections.Generic;
using System.Diagnostics;
using System.IO;
using System.Linq;
using System.Threading;
using Graft.StandIn;
using Graft.StandIn.Toolkit;
using UnityEngine;
using UnityEngine.UIElements;

namespace Graft.Editing.Tests
{
    /// <summary>Someone before a window of the package in the stand-in's editor: sees what its panel tells, and clicks, types and draws through it as a client does.</summary>
    sealed class WindowUser : IPanelWriter, IDisposable
    {
        readonly string folder;
        readonly Dictionary<int, int> parents = new Dictionary<int, int>();
        readonly Dictionary<int, Dictionary<string, string>> properties = new Dictionary<int, Dictionary<string, string>>();
        readonly Dictionary<int, IReadOnlyList<string>> classes = new Dictionary<int, IReadOnlyList<string>>();
        readonly Dictionary<int, string> styles = new Dictionary<int, string>();
        readonly Dictionary<int, string> types = new Dictionary<int, string>();
        double now;

        /// <param name="menu">The window's path in the menu.</param>
        public WindowUser(string menu)
        {
            folder = Path.Combine(Path.GetTempPath(), "graft-window-" + Guid.NewGuid().ToString("N"));
            EditorHost.Open(new EditorHostOptions { ProjectFolder = folder, PackageFolder = Package, Assemblies = new[] { typeof(TransferWindow).Assembly }, Dialogs = Dialogs });
            EditorHost.Invoke(menu);
            Look();
        }

        /// <summary>The one that is open: another after a reload.</summary>
        static OpenWindow Shown => EditorHost.Windows.Single();

        public PreparedDialogs Dialogs { get; } = new PreparedDialogs();
        public string Project => folder;

        /// <summary>The package itself, which the editor reads and never writes.</summary>
        public static string Package
        {
            get
            {
                string at = AppContext.BaseDirectory;
                while (!File.Exists(Path.Combine(at, "package.json"))) at = Path.GetDirectoryName(at);
                return at;
            }
        }

        /// <summary>The element's number; the number-th where several have the name.</summary>
        public int Find(string name, int number = 0)
        {
            Look();
            int[] found = properties.Where(each => Of(each.Value, "name") == name).Select(each => each.Key).OrderBy(id => id).ToArray();
            return number < found.Length ? found[number] : throw new InvalidOperationException($"The window has {found.Length} elements called \"{name}\".");
        }

        /// <summary>The same by a style class, within another element.</summary>
        public int FindClass(string styleClass, int within, int number = 0)
        {
            Look();
            return classes.Where(each => each.Value.Contains(styleClass) && IsWithin(each.Key, within)).Select(each => each.Key).OrderBy(id => id).ElementAt(number);
        }

        /// <summary>How many elements have a style class.</summary>
        public int Count(string styleClass)
        {
            Look();
            return classes.Count(each => each.Value.Contains(styleClass));
        }

        /// <summary>A list is scrolled so that these rows are seen.</summary>
        public void See(int list, int first, int last)
        {
            Shown.Panel.Range(list, first, last);
            Pass();
        }

        /// <summary>The mouse is pressed and let go at a place of an element.</summary>
        public void PressAt(int element, float x, float y, Modifiers modifiers)
        {
            Shown.Panel.Pointer(element, PointerKind.Down, 0, x, y, 0, 1, modifiers);
            Shown.Panel.Pointer(element, PointerKind.Up, 0, x, y, 0, 0, modifiers);
            Pass();
        }

        /// <summary>The texts of those with a style class within another element that are not hidden.</summary>
        public string[] Texts(string styleClass, int within)
        {
            Look();
            return classes.Where(each => each.Value.Contains(styleClass) && IsWithin(each.Key, within) && IsShown(each.Key)).Select(each => each.Key).OrderBy(id => id).Select(id => Of(properties[id], "text")).ToArray();
        }

        /// <summary>The same of a list by its name.</summary>
        public void See(string list, int first, int last) => See(Find(list), first, last);

        public string Text(string name, int number = 0) => Of(properties[Find(name, number)], "text");
        public string Value(string name, int number = 0) => Of(properties[Find(name, number)], "value");
        public bool IsEnabled(string name, int number = 0) => Of(properties[Find(name, number)], "enabled") != "false";

        /// <summary>Whether neither it nor anything that it stands in is hidden.</summary>
        public bool IsSeen(string name, int number = 0) => IsShown(Find(name, number));

        bool IsShown(int id)
        {
            for (int at = id; at != 0; at = parents[at])
                if (styles.TryGetValue(at, out string style) && style.Replace(" ", "").Contains("display:none")) return false;
            return true;
        }

        public void Click(string name, int number = 0)
        {
            Shown.Panel.Click(Find(name, number), 1, Modifiers.None);
            Pass();
        }

        public void Change(string name, string value, int number = 0)
        {
            Shown.Panel.Change(Find(name, number), value);
            Pass();
        }

        public bool Key(int element, string key, Modifiers modifiers = Modifiers.None)
        {
            bool taken = Shown.Panel.Key(element, key, null, modifiers);
            Pass();
            return taken;
        }

        /// <summary>Controls without a tooltip, or without a name that a screen reader could read.</summary>
        public IEnumerable<string> Unlabelled()
        {
            Look();
            foreach (var each in properties)
            {
                bool isField = types[each.Key].EndsWith("Field") || types[each.Key].StartsWith("Slider") || types[each.Key] == "Toggle", isButton = types[each.Key] == "Button";
                if (!isField && !isButton) continue;
                bool isNamed = !string.IsNullOrEmpty(Of(each.Value, "label")) || !string.IsNullOrEmpty(Of(each.Value, "text"));
                if (!isNamed || string.IsNullOrEmpty(Of(each.Value, "tooltip"))) yield return $"{types[each.Key]} {Of(each.Value, "name")}";
            }
        }

        /// <summary>Draws a digit on a pad, stroke by stroke.</summary>
        public void Draw(int pad, int digit, ulong hand, float side)
        {
            var random = new RandomStream(hand, 5);
            foreach (double[] stroke in SyntheticDigits.Strokes(digit, ref random))
            {
                float At(int i) => (float)(side * (0.15 + 0.7 * stroke[i]));
                Shown.Panel.Pointer(pad, PointerKind.Down, 0, At(0), At(1), 0, 1, Modifiers.None);
                for (int i = 2; i < stroke.Length; i += 2) Shown.Panel.Pointer(pad, PointerKind.Move, 0, At(i), At(i + 1), -1, 1, Modifiers.None);
                Shown.Panel.Pointer(pad, PointerKind.Up, 0, At(stroke.Length - 2), At(stroke.Length - 1), 0, 0, Modifiers.None);
            }
            Pass();
        }

        /// <summary>Files from outside, dropped on an element.</summary>
        public void Drop(int element, params string[] paths)
        {
            UnityEditor.DragAndDrop.paths = paths;
            foreach (DropKind kind in new[] { DropKind.Enter, DropKind.Updated, DropKind.Perform }) Shown.Panel.Drop(element, kind);
            Pass();
        }

        public void Wait(Func<bool> until)
        {
            for (var waited = Stopwatch.StartNew(); !until();)
            {
                if (waited.Elapsed > TimeSpan.FromMinutes(1)) throw new TimeoutException("A minute has passed.");
                Thread.Sleep(5);
                Pass();
            }
        }

        /// <summary>The editor goes on for a moment.</summary>
        public void Pass()
        {
            // What a window shows fifteen times a second is due.
            EditorHost.Update(now += 0.1);
        }

        public void Dispose()
        {
            EditorSessions.Suspend();
            EditorHost.Close();
            Directory.Delete(folder, true);
        }

        void Look()
        {
            parents.Clear();
            properties.Clear();
            classes.Clear();
            styles.Clear();
            Shown.Panel.Describe(this);
        }

        bool IsWithin(int id, int within)
        {
            for (int at = id; at != 0; at = parents[at])
                if (at == within) return true;
            return within == 0;
        }

        static string Of(Dictionary<string, string> of, string property) => of.TryGetValue(property, out string value) ? value : null;

        void IPanelWriter.Create(int id, string type, int parent, int index)
        {
            parents[id] = parent;
            types[id] = type;
            properties[id] = new Dictionary<string, string>();
        }

        void IPanelWriter.Move(int id, int parent, int index) => parents[id] = parent;
        void IPanelWriter.Remove(int id) { }

        void IPanelWriter.Set(int id, string property, string value)
        {
            if (properties.TryGetValue(id, out var of)) of[property] = value;
        }

        void IPanelWriter.Set(int id, string property, IReadOnlyList<string> values)
        {
            if (property == "classes") classes[id] = values.ToArray();
        }

        void IPanelWriter.Style(int id, string css) => styles[id] = css;
        void IPanelWriter.Sheet(int id, StyleSheet sheet) { }
        void IPanelWriter.Paint(int id, IReadOnlyList<PaintCommand> commands) { }
        void IPanelWriter.Picture(int id, Texture texture) { }
    }
}
#endif
