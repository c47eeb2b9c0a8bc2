using Tandem.Kernel.Records;

namespace Tandem.Kernel.Http;

/// <summary>One way to ask a sub-resource.</summary>
/// <param name="Method">Such as <c>GET</c>.</param>
/// <param name="Path">Behind the sub-resource's name: empty, or such as <c>{id}</c>.</param>
/// <param name="Summary">What it does, in one sentence, for the API's description.</param>
/// <param name="Answer">Answers for a record the caller may read.</param>
public sealed record SubRoute(string Method, string Path, string Summary, Func<Exchange, RecordKind, IRecord, Task> Answer)
{
    /// <summary>The class whose members the body names; null: no JSON body.</summary>
    public Type? Takes { get; init; }

    /// <summary>The class whose members the answer names; null: not described.</summary>
    public Type? Gives { get; init; }

    /// <summary>The answer is a page of <see cref="Gives"/>.</summary>
    public bool GivesMany { get; init; }

    /// <summary>It takes <c>limit</c> and <c>cursor</c>; else one page holds all there are.</summary>
    public bool IsPaged { get; init; }

    /// <summary>The status of a good answer.</summary>
    public int Status { get; init; } = 200;
}
