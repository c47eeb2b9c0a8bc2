using Tandem.Operation.EventIntake;

namespace Tandem.Operation.EventPipeline;

/// <summary>Something during which alerts are kept quiet: a silence, planned work on what they are about. Each practice that knows such a thing registers its own.</summary>
public interface IQuietTime
{
    /// <summary>Why the alert is kept quiet now, in a sentence; null: it is not. Asked for every new alert, so answered from memory.</summary>
    ValueTask<string?> Why(LiveAlert alert, CancellationToken stop);
}
