using NUnit.Framework;
using UnityEngine.UIElements;

namespace Graft.StandIn.Tests;

public sealed class ListViewTests : ToolkitTests
{
    readonly List<string> items = new();
    ListView list;
    int made;

    [SetUp]
    public void Fill()
    {
        made = 0;
        items.Clear();
        items.AddRange(Enumerable.Range(0, 1000).Select(i => $"item {i}"));
        list = new ListView
        {
            fixedItemHeight = 20,
            makeItem = () =>
            {
                made++;
                return new Label();
            },
            bindItem = (row, index) =>
            {
                ((Label)row).text = items[index];
                Heard.Add($"bind {index}");
            },
            unbindItem = (_, index) => Heard.Add($"unbind {index}"),
            itemsSource = items,
        };
        Shown(list);
    }

    string[] Rows => Node(list).Children.Select(row => $"{row["row"]}:{row["text"]}").ToArray();

    string[] Show(int first, int last)
    {
        Panel.Range(Id(list), first, last);
        return Tell();
    }

    [Test]
    public void OnlyRowsThatCanBeSeenAreMade()
    {
        Assert.That((Node(list)["count"], Node(list)["itemHeight"], made), Is.EqualTo(("1000", "20", 0)));
        Show(0, 2);
        Assert.That(Rows, Is.EqualTo(new[] { "0:item 0", "1:item 1", "2:item 2" }));
        HeardOnly("bind 0", "bind 1", "bind 2");
        Assert.That(list.Q<Label>().ClassListContains("unity-list-view__item"));
    }

    [Test]
    public void RowsThatGoOutOfSightAreUsedAgain()
    {
        Show(0, 3);
        Heard.Clear();
        Show(2, 5);
        Assert.That(Rows, Is.EqualTo(new[] { "2:item 2", "3:item 3", "4:item 4", "5:item 5" }));
        HeardOnly("unbind 0", "unbind 1", "bind 4", "bind 5");
        Show(996, 1005);
        Assert.That(Rows, Is.EqualTo(new[] { "996:item 996", "997:item 997", "998:item 998", "999:item 999" }));
        Assert.That(made, Is.EqualTo(4));
        Show(5, 4);
        Assert.That(Rows, Is.Empty);
    }

    [Test]
    public void WhateverIsSeenIsInOrderAndOnlyWhatComesIsMoved()
    {
        var random = new Random(5);
        Show(500, 509);
        for (int i = 0; i < 300; i++)
        {
            int first = random.Next(4) == 0 ? random.Next(990) : Math.Clamp(int.Parse(Rows.FirstOrDefault("500:").Split(':')[0]) + random.Next(-12, 13), 0, 999);
            int last = first + random.Next(-1, 14);
            Show(first, last);
            Assert.That(Rows, Is.EqualTo(Enumerable.Range(first, Math.Max(0, Math.Min(last, 999) - first + 1)).Select(row => $"{row}:item {row}")));
        }
        Assert.That(made, Is.LessThan(20));
        Show(100, 109);
        Assert.That(Moves(Show(103, 112)), Is.EqualTo(3));
        Assert.That(Moves(Show(101, 110)), Is.EqualTo(2));
        Assert.That(Moves(Show(700, 709)), Is.Zero, "those that are there are in order");

        static int Moves(string[] calls) => calls.Count(call => call.StartsWith("move"));
    }

    [Test]
    public void WhatIsRefreshedIsBoundAnewAndMayBeLess()
    {
        Show(0, 3);
        Heard.Clear();
        items[1] = "another";
        list.RefreshItem(1);
        HeardOnly("unbind 1", "bind 1");
        items.RemoveRange(2, 998);
        list.RefreshItems();
        HeardOnly("unbind 0", "unbind 1", "unbind 2", "unbind 3", "bind 0", "bind 1");
        Tell();
        Assert.That(Rows, Is.EqualTo(new[] { "0:item 0", "1:another" }));
        items.Add("more");
        list.RefreshItems();
        Tell();
        Assert.That((Rows.Length, Node(list)["count"], made), Is.EqualTo((3, "3", 4)), "the rows that a client sees are filled again");
        list.Rebuild();
        Assert.That(made, Is.EqualTo(7));
    }

    [Test]
    public void AListThatBecomesShortShowsItsEnd()
    {
        Show(900, 903);
        items.RemoveRange(10, 990);
        list.RefreshItems();
        Tell();
        Assert.That(Rows, Is.EqualTo(new[] { "9:item 9" }));
    }

    [Test]
    public void SelectionIsSaidAndShown()
    {
        list.selectionType = SelectionType.Multiple;
        list.selectionChanged += chosen => Heard.Add(string.Join(",", chosen));
        list.selectedIndicesChanged += chosen => Heard.Add(string.Join(",", chosen));
        Show(0, 3);
        Heard.Clear();
        Panel.Select(Id(list), new[] { 1, 2 });
        HeardOnly("item 1,item 2", "1,2");
        Assert.That(Tell(), Has.None.Contain("selection ["), "the client knows");
        Assert.That(Node(list).Children.Select(row => row["classes"].Contains("item--selected")), Is.EqualTo(new[] { false, true, true, false }));
        list.SetSelection(2);
        HeardOnly("item 2", "2");
        Assert.That((list.selectedIndex, list.selectedItem), Is.EqualTo((2, (object)"item 2")));
        Assert.That(Tell(), Has.Some.EqualTo($"set {Id(list)} selection [2]"));
        list.SetSelectionWithoutNotify(new[] { 3 });
        HeardOnly();
        list.ClearSelection();
        HeardOnly("", "");
        Assert.That(list.selectedIndex, Is.EqualTo(-1));
    }

    [Test]
    public void AClientMaySelectNoMoreThanTheListAllows()
    {
        Panel.Select(Id(list), new[] { 4, 5 });
        Assert.That(list.selectedIndices, Is.EqualTo(new[] { 4 }));
        Assert.That(Tell(), Has.Some.EqualTo($"set {Id(list)} selection [4]"));
        Panel.Select(Id(list), new[] { 2000 });
        Assert.That(list.selectedIndices, Is.Empty);
        list.selectionType = SelectionType.None;
        Tell();
        Panel.Select(Id(list), new[] { 4 });
        Assert.That(list.selectedIndex, Is.EqualTo(-1));
        Assert.That(Tell(), Is.EqualTo(new[] { $"set {Id(list)} selection null" }));
    }

    [Test]
    public void WhatIsSelectedAndGoneIsSelectedNoLonger()
    {
        list.selectedIndex = 999;
        list.selectedIndicesChanged += chosen => Heard.Add(string.Join(",", chosen));
        items.RemoveAt(999);
        list.RefreshItems();
        HeardOnly("");
    }

    [Test]
    public void WhatBindingThrowsIsLogged()
    {
        list.bindItem = (_, _) => throw new InvalidOperationException("on purpose");
        Show(0, 0);
        Assert.That(Log.Single(), Does.Contain("on purpose"));
        Log.Clear();
    }

    [Test]
    public void WhatMakingAndSelectionsListenersThrowIsLogged()
    {
        list.makeItem = () => throw new InvalidOperationException("on purpose");
        list.bindItem = null;
        Show(0, 0);
        Assert.That(Rows, Is.EqualTo(new[] { "0:" }));
        list.selectionChanged += _ => throw new InvalidOperationException("on purpose");
        list.selectedIndicesChanged += _ => Heard.Add("told");
        Heard.Clear();
        Panel.Select(Id(list), new[] { 0 });
        HeardOnly("told");
        Assert.That(Log, Has.Count.EqualTo(2).And.All.Contain("on purpose"));
        Log.Clear();
    }

    [Test]
    public void WhatIsSelectedAndGoneIsNoItem()
    {
        list.selectedIndex = 999;
        items.Clear();
        Assert.That((list.selectedItem, list.selectedItems.Count()), Is.EqualTo(((object)null, 0)));
    }

    [Test]
    public void AClientIsAskedToScrollAsOftenAsWished()
    {
        list.ScrollToItem(5);
        Assert.That(Tell(), Is.EqualTo(new[] { $"set {Id(list)} scrollTo 5/1" }));
        list.ScrollToItem(5);
        Assert.That(Tell(), Is.EqualTo(new[] { $"set {Id(list)} scrollTo 5/2" }));
        list.ScrollToItem(5000);
        Assert.That(Tell(), Is.Empty);
    }

    [Test]
    public void WithoutRowsOfItsOwnItShowsLabels()
    {
        list.makeItem = null;
        list.bindItem = null;
        Show(0, 1);
        Assert.That(Rows, Is.EqualTo(new[] { "0:item 0", "1:item 1" }));
    }
}
