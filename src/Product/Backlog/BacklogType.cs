namespace Tandem.Product.Backlog;

/// <summary>What a backlog item is.</summary>
public enum BacklogType
{
    Epic,
    Feature,
    Story,
    Bug,
    Debt,
}
