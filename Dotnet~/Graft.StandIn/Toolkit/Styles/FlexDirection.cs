namespace UnityEngine.UIElements;

/// <summary>The way in which children follow each other.</summary>
public enum FlexDirection
{
    Column = 0,
    ColumnReverse = 1,
    Row = 2,
    RowReverse = 3,
}
