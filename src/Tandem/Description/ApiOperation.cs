namespace Tandem.Description;

/// <summary>One operation of the API as its description and its page show it.</summary>
/// <param name="Group">The resource it belongs to, such as "Incident".</param>
/// <param name="Takes">The name of the schema of the body; null: none.</param>
/// <param name="Gives">The name of the schema of a good answer; null: none.</param>
public sealed record ApiOperation(string Group, string Method, string Path, string Summary, string? Takes, string? Gives, int Status)
{
    public string MediaType { get; init; } = "application/json";

    /// <summary>Other media types in which the same answer may be asked for.</summary>
    public IReadOnlyList<string> AlsoAs { get; init; } = [];

    public IReadOnlyList<ApiParameter> Parameters { get; init; } = [];

    public bool IsForStrangers { get; init; }
}
