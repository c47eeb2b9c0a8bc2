namespace Tandem.Kernel.Views;

/// <summary>The view with which a list opens for one person.</summary>
public sealed class ViewChoice
{
    public Guid Person { get; init; }

    /// <summary>The kind of record, such as <c>incident</c>.</summary>
    public required string Of { get; init; }

    public Guid View { get; set; }
}
