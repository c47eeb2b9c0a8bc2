using System.Globalization;
using Tandem.Kernel.Facts;
using Tandem.Kernel.News;
using Tandem.Kernel.Notices;
using Tandem.Kernel.Records;

namespace Tandem.Transition.Cab;

/// <summary>Puts into the mails to members when and where the board meets, and afterwards its minutes.</summary>
public sealed class CabLetters : ILetterAddition
{
    public RecordKind Kind => CabKind.Kind;

    public Task<string?> For(Addressee to, RecordedFact fact, IRecord record, CancellationToken stop)
    {
        var meeting = (CabMeeting)record;
        return Task.FromResult(fact.Name switch
        {
            nameof(MemberInvited) => string.Create(CultureInfo.InvariantCulture, $"{meeting.StartsAt.UtcDateTime:yyyy-MM-dd HH:mm} UTC  {meeting.Place}").TrimEnd(),
            nameof(MinutesShared) => meeting.Minutes,
            _ => null,
        });
    }
}
