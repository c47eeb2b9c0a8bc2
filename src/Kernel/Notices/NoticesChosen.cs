using Tandem.Kernel.Facts;
using Tandem.Kernel.Records;

namespace Tandem.Kernel.Notices;

/// <summary>A person chose what to be told, and how.</summary>
public sealed record NoticesChosen(Guid Person, IReadOnlyList<NoticeWish> Wishes) : IFact
{
    RecordKey IFact.About => new("person", Person);

    bool IFact.Internal => true;
}
