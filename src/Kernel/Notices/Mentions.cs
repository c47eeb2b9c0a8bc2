using System.Text.RegularExpressions;
using Tandem.Kernel.Access;
using Tandem.Kernel.Records;
using Tandem.Kernel.Storage;

namespace Tandem.Kernel.Notices;

/// <summary>Finds the people named with @ in a text.</summary>
public sealed partial class Mentions(Store store, IAddressBook book)
{
    private const int Most = 50;

    /// <summary>The people mentioned who may read the record, and what is internal if the text is.</summary>
    public async Task<IReadOnlyList<Guid>> In(string text, IRecord record, bool isInternal, CancellationToken stop)
    {
        var names = NamesIn(text);
        if (names.Count == 0)
            return [];
        var kind = store.Kinds.Of(record.GetType());
        return [.. (await book.Named(names, stop)).Where(each => MayRead(each.Actor)).Select(each => each.Person)];

        bool MayRead(Actor actor) => kind.Covers(kind.ReadBy(actor), record) && (!isInternal || kind.IsWorkedBy(actor, record));
    }

    /// <summary>The user names behind an @ that does not stand inside a word or an address.</summary>
    public static IReadOnlyCollection<string> NamesIn(string text) =>
        [.. Named().Matches(text).Select(match => match.Groups[1].Value.TrimEnd('.', '-', '@')).Where(name => name.Length > 0)
            .Distinct(StringComparer.OrdinalIgnoreCase).Take(Most)];

    [GeneratedRegex(@"(?<![\w@./])@([\w][\w.\-@]{0,99})", RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 200)]
    private static partial Regex Named();
}
