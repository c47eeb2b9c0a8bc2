namespace Tandem.Interface.Look;

/// <summary>How the numbers are drawn.</summary>
public enum ChartKind
{
    Bar,
    StackedBar,
    HorizontalBar,
    Line,
    Area,
    Donut,
}
