namespace Tandem.Product.LaunchChecks;

/// <summary>How a check of a launch stands.</summary>
/// <param name="Name">Such as <c>onCallCovered</c>.</param>
/// <param name="Why">What speaks for it, or what is missing.</param>
/// <param name="Record">The number of the record behind it; empty: none.</param>
/// <param name="IsAttested">A person may say that it is met.</param>
/// <param name="WaivedBy">Who let the launch go on without it; null: nobody.</param>
public sealed record CheckState(string Name, string Label, bool Passed, string Why, string Record, bool IsAttested, string? WaivedBy, DateTimeOffset? WaivedAt, string? Waiver)
{
    /// <summary>The id of its place on the page of the launch.</summary>
    public string Place => "check-" + Name;

    public bool LetsGo => Passed || WaivedBy is not null;
}
