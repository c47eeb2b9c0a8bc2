using Tandem.Kernel.Records;

namespace Tandem.Kernel.Views;

/// <summary>The filter, order and columns of a list under a name: a question, never an answer. Each reader sees by it what they may see anyway.</summary>
public sealed class SavedView
{
    public Guid Id { get; init; } = Guid.CreateVersion7();

    /// <summary>The kind of record, such as <c>incident</c>.</summary>
    public required string Of { get; init; }

    public required string Name { get; set; }

    /// <summary>As the list's address says it: <c>state=open&amp;sort=-priority&amp;columns=team</c>.</summary>
    public required string Query { get; set; }

    /// <summary>Who saved it.</summary>
    public Guid Owner { get; init; }

    public required string OwnerName { get; init; }

    public ViewAudience SharedWith { get; set; }

    public Guid? Team { get; set; }

    public DateTimeOffset ChangedAt { get; set; }

    public int Version { get; set; } = 1;

    public RecordKey About => new("view", Id);

    /// <summary>The list as the view shows it.</summary>
    public string PathIn(RecordKind kind) => $"/{kind.Plural}?{Query}{(Query.Length > 0 ? "&" : "")}{ViewQuery.Parameter}={Id}";
}
