using Tandem.Kernel.Http;
using Tandem.Kernel.Resources;

namespace Tandem.Api;

/// <summary>What stands behind one address of the API; the API's description is drawn from these.</summary>
/// <param name="Summary">What it does, in one sentence.</param>
internal sealed record ApiRoute(string Method, string Path, Resource Resource, ApiTask Task, string Summary, Func<Exchange, Task> Answer)
{
    /// <summary>For creations, edits and actions: the verb behind it.</summary>
    public Verb? Verb { get; init; }

    /// <summary>For a list of some records only: which.</summary>
    public Excerpt? Excerpt { get; init; }

    /// <summary>For what hangs under a record.</summary>
    public SubRoute? Sub { get; init; }
}
