using Tandem.Kernel.Records;
using Tandem.Transition.Knowledge;

namespace Tandem.Transition.Runbooks;

/// <summary>From which file an article was taken, and what stood there, so that a second import changes nothing.</summary>
public sealed class RunbookSource
{
    /// <summary>The file's path below the folder, with slashes.</summary>
    public required string Path { get; init; }

    public Id<Article> Article { get; init; }

    /// <summary>SHA-256 of the title, the alert's name and the text as they were taken.</summary>
    public required string Taken { get; set; }
}
