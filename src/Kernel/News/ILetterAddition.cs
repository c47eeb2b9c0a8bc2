using Tandem.Kernel.Facts;
using Tandem.Kernel.Notices;
using Tandem.Kernel.Records;

namespace Tandem.Kernel.News;

/// <summary>Puts something of its own into the mails about the records of one kind, such as a link that only this reader may follow.</summary>
public interface ILetterAddition
{
    RecordKind Kind { get; }

    /// <returns>Lines of text in the reader's language; null: nothing for this reader.</returns>
    Task<string?> For(Addressee to, RecordedFact fact, IRecord record, CancellationToken stop);
}
