using Graft.StandIn.Toolkit;
using NUnit.Framework;
using UnityEngine;
using UnityEngine.UIElements;

namespace Graft.StandIn.Tests;

/// <summary>Two panels with a client each, a handful of elements of all kinds, and everything that can be done to them, by number.</summary>
sealed class TreeEditor
{
    public const int Kinds = 24;

    readonly Panel[] panels = { new(), new() };
    readonly Mirror[] mirrors = { new(), new() };
    readonly Texture2D[] textures = { Texture(), Texture(), Texture() };
    readonly StyleSheet[] sheets = { Sheet("one"), Sheet("two") };
    readonly VisualElement[] all;

    public TreeEditor()
    {
        var list = new ListView { itemsSource = new List<string> { "a", "b", "c", "d" }, fixedItemHeight = 20, selectionType = SelectionType.Multiple };
        all = new VisualElement[]
        {
            new(), new(), new(), new(), new Label("text"), new Button(), new Toggle("label"), new TextField(), new IntegerField("n"), new Slider(0, 9), new Foldout(),
            new ScrollView(), new Image(), new HelpBox("help", HelpBoxMessageType.Info), new DropdownField { choices = new List<string> { "x", "y" } }, list,
            new ProgressBar(),
        };
        foreach (VisualElement each in all.Take(6))
        {
            each.userData = 1;
            each.generateVisualContent += context => context.painter2D.LineTo(new Vector2((int)each.userData, 0));
        }
    }

    public void Edit(int what, int one, int other)
    {
        VisualElement any = all[one % all.Length], another = all[other % all.Length];
        switch (what)
        {
            case 0 or 1 or 2 or 3: Add(another, any); break;
            case 4: Add(panels[other % 2].Root, any); break;
            case 5: any.RemoveFromHierarchy(); break;
            case 6: Insert(another, any, other); break;
            case 7: any.Clear(); break;
            case 8: any.name = Word(other); break;
            case 9: any.ToggleInClassList(Word(other)); break;
            case 10: any.SetEnabled(!any.enabledSelf); break;
            case 11: any.style.width = other % 3 == 0 ? StyleKeyword.Null : other % 3; break;
            case 12: any.style.backgroundImage = other % 4 == 3 ? null : textures[other % 4]; break;
            case 13: Draw(any, other); break;
            case 14: Value(any, other); break;
            case 15: Apply(other); break;
            case 16: any.styleSheets.Add(sheets[other % 2]); break;
            case 17: any.Focus(); break;
            case 18: Listen(any, other); break;
            case 19: Collect(other % 2); break;
            case 20: Send(any, other); break;
            case 21: List(any, other); break;
            case 22: ((Image)all[12]).image = other % 4 == 3 ? null : textures[other % 4]; break;
            case 23: MoveFocus(any, other % 3 > 0); break;
        }
    }

    public void Check()
    {
        Collect(0);
        Collect(1);
        Assert.That(panels[0].Collect(mirrors[0]), Is.False, "nothing has changed since");
    }

    void Collect(int which)
    {
        Mirror fresh = new(), mirror = mirrors[which];
        mirror.Calls.Clear();
        bool told = panels[which].Collect(mirror);
        Assert.That(told, Is.EqualTo(mirror.Calls.Count > 0));
        panels[which].Describe(fresh);
        if (mirror.Text != fresh.Text) throw new AssertionException($"shown:\n{mirror.Text}\nis:\n{fresh.Text}\ntold:\n{string.Join("\n", mirror.Calls)}");
    }

    static void Add(VisualElement parent, VisualElement child)
    {
        if (!Holds(child, parent)) parent.Add(child);
    }

    static void Insert(VisualElement parent, VisualElement child, int at)
    {
        if (!Holds(child, parent)) parent.Insert(at % (parent.childCount + 1), child);
    }

    static bool Holds(VisualElement one, VisualElement other)
    {
        for (VisualElement each = other; each != null; each = each.hierarchy.parent)
            if (each == one) return true;
        return false;
    }

    static void Draw(VisualElement any, int number)
    {
        if (any.generateVisualContent == null) return;
        any.userData = number;
        any.MarkDirtyRepaint();
    }

    static void Value(VisualElement any, int number)
    {
        switch (any)
        {
            case Toggle box: box.value = number % 2 == 0; break;
            case Foldout fold: fold.value = number % 2 == 0; break;
            case TextField field: field.value = Word(number); break;
            case IntegerField field: field.label = number % 2 == 0 ? "" : "n"; break;
            case Slider slider: slider.value = number % 12; break;
            case DropdownField field: field.index = number % 2; break;
            case ProgressBar bar: bar.value = number; break;
            case HelpBox box: box.text = Word(number); break;
            case TextElement element: element.text = Word(number); break;
        }
    }

    void Apply(int number)
    {
        Texture2D texture = textures[number % 3];
        texture.SetPixel(0, 0, new Color32((byte)(number % 250), 0, 0, 255));
        texture.Apply();
    }

    static void Listen(VisualElement any, int number)
    {
        if (number % 3 == 0) any.UnregisterCallback<PointerMoveEvent>(Ignore);
        else if (number % 3 == 1) any.RegisterCallback<PointerMoveEvent>(Ignore);
        else any.RegisterCallback<ClickEvent>(Ignore);
    }

    // A client shows what its user wrote before it sends it.
    void Send(VisualElement any, int number)
    {
        for (int i = 0; i < 2; i++)
        {
            if (any.Twin == null || any.Twin.Panel != panels[i] || panels[i].Find(any.Twin.Id) != any || any is not (Toggle or TextField or IntegerField or Slider)) continue;
            string text = any is Toggle ? number % 2 == 0 ? "true" : "false" : (number % 20).ToString();
            mirrors[i][any.Twin.Id].Properties["value"] = text;
            panels[i].Change(any.Twin.Id, text);
        }
    }

    void List(VisualElement any, int number)
    {
        var list = (ListView)all[15];
        switch (number % 5)
        {
            case 0: list.itemsSource.Add(Word(number)); list.RefreshItems(); break;
            case 1 when list.itemsSource.Count > 0: list.itemsSource.RemoveAt(0); list.RefreshItems(); break;
            case 2: list.SetSelection(number / 5 % 6); break;
            case 3: list.showAlternatingRowBackgrounds = (AlternatingRowBackground)(number / 5 % 3); break;
            default:
                for (int i = 0; i < 2; i++)
                    if (list.Twin != null && list.Twin.Panel == panels[i]) panels[i].Range(list.Twin.Id, number / 5 % 4, number / 5 % 4 + number / 20 % 4);
                break;
        }
    }

    void MoveFocus(VisualElement any, bool comes)
    {
        for (int i = 0; i < 2; i++)
        {
            if (any.Twin == null || panels[i].Find(any.Twin.Id) != any) continue;
            if (comes && !any.enabledInHierarchy) continue;
            foreach (MirrorNode each in Nodes(mirrors[i].Root))
                if (comes || each.Id == any.Twin.Id) each.Properties.Remove("focused");
            if (comes) mirrors[i][any.Twin.Id].Properties["focused"] = "true";
            if (comes) panels[i].FocusIn(any.Twin.Id);
            else panels[i].FocusOut(any.Twin.Id);
        }
    }

    static IEnumerable<MirrorNode> Nodes(MirrorNode top) => top.Children.SelectMany(Nodes).Append(top);

    static void Ignore(EventBase happened)
    {
    }

    static string Word(int number) => "abc"[number % 3].ToString();

    static Texture2D Texture() => new(2, 1, TextureFormat.R8, false);

    static StyleSheet Sheet(string name)
    {
        var made = ScriptableObject.CreateInstance<StyleSheet>();
        made.name = name;
        return made;
    }
}
