using Tandem.Kernel.Facts;

namespace Tandem.Interface.Records;

/// <summary>Says in a sentence what some facts tell beyond the fields they changed; the room that knows the facts hands it in.</summary>
public interface IFactWords
{
    /// <summary>The names of these facts.</summary>
    IReadOnlyList<string> Facts { get; }

    Task<string> Of(RecordedFact fact, CancellationToken stop);
}
