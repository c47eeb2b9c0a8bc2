namespace Tandem.Kernel.Http;

/// <summary>Describes an address of the API that belongs to no resource; hung on its endpoint as metadata.</summary>
/// <param name="Summary">What it does, in one sentence.</param>
public sealed record ApiNote(string Summary)
{
    /// <summary>The class whose members the body names; null: no JSON body.</summary>
    public Type? Takes { get; init; }

    /// <summary>The class whose members the answer names; null: not described.</summary>
    public Type? Gives { get; init; }

    /// <summary>The answer is a page of <see cref="Gives"/>.</summary>
    public bool GivesMany { get; init; }

    /// <summary>What may be said in the query, by name, and what it means.</summary>
    public IReadOnlyDictionary<string, string> Asks { get; init; } = new Dictionary<string, string>();

    /// <summary>The caller says which version is changed (If-Match).</summary>
    public bool NeedsVersion { get; init; }

    /// <summary>The status of a good answer.</summary>
    public int Status { get; init; } = 200;

    /// <summary>The media type of a good answer.</summary>
    public string MediaType { get; init; } = "application/json";
}
