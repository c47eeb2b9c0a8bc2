using Tandem.Interface.Language;
using Tandem.Interface.Look;
using Tandem.Interface.Readers;
using Tandem.Kernel.Text;

namespace Tandem.Design.Contracts;

/// <summary>Says to readers how long contracts hold.</summary>
internal static class ContractWords
{
    public static string Of(Words say, Moments moments, SupplierTerms terms) => terms switch
    {
        { Contract: null } => say["No contract covers it"],
        { Hold: false } => say["The contract expired on {0}", moments.Day(terms.Contract.EndsOn)],
        _ => Until(say, moments, terms.Contract),
    };

    /// <summary>Until when a contract in force holds.</summary>
    public static string Until(Words say, Moments moments, Contract contract) => contract switch
    {
        { EndsOn: null } => say["Without end"],
        { NoticeGivenOn: not null } => say["Ends on {0}", moments.Day(contract.EndsOn)],
        { RenewsForMonths: not null } => say["Goes on after {0}", moments.Day(contract.EndsOn)],
        _ => say["Until {0}", moments.Day(contract.EndsOn)],
    };

    /// <summary>How long one has to think, in a few words; null: long enough.</summary>
    public static string? Short(Words say, Reader reader, Contract contract) => contract is { State: ContractLife.InForce, NoticeGivenOn: null } && Left(reader, contract.NoticeBy) is >= 0 and <= 90 and var left
        ? say.Many(left, "{0} day for notice", "{0} days for notice") : null;

    /// <summary>Days from now until a day; below nothing where it is past.</summary>
    public static int? Left(Reader reader, string? day) => IsoDay.TryRead(day, out var read) ? read.DayNumber - DateOnly.FromDateTime(reader.Local(reader.Now).DateTime).DayNumber : null;

    /// <summary>How a period of notice stands, in words and as a tone would say it.</summary>
    public static (string Words, Tone Tone) Notice(Words say, Moments moments, Reader reader, Contract contract) => Left(reader, contract.NoticeBy) switch
    {
        _ when contract.State != ContractLife.InForce || contract.NoticeBy is null => ("–", Tone.Neutral),
        _ when contract.NoticeGivenOn is not null => (say["Notice was given"], Tone.Neutral),
        < 0 => (say["Notice was due on {0}", moments.Day(contract.NoticeBy)], contract.RenewsForMonths is null ? Tone.Bad : Tone.Neutral),
        { } left and <= 30 => (say.Many(left, "Notice by {1}: {0} day left", "Notice by {1}: {0} days left", moments.Day(contract.NoticeBy)), Tone.Bad),
        { } left and <= 90 => (say.Many(left, "Notice by {1}: {0} day left", "Notice by {1}: {0} days left", moments.Day(contract.NoticeBy)), Tone.Warning),
        _ => (say["Notice by {0}", moments.Day(contract.NoticeBy)], Tone.Neutral),
    };
}
