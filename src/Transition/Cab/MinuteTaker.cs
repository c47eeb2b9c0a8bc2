using System.Globalization;
using System.Text;
using Microsoft.EntityFrameworkCore;
using Tandem.Kernel.Storage;
using Tandem.Kernel.Text;
using Tandem.Transition.Changes;

namespace Tandem.Transition.Cab;

/// <summary>Writes the minutes of a meeting from its agenda, its votes and what came of them, as Markdown.</summary>
public sealed class MinuteTaker(Store store)
{
    public async Task<string> Of(CabMeeting meeting, CancellationToken stop)
    {
        var members = (await store.MembersOf(meeting, stop)).ToDictionary(member => member.Id, member => member.Name);
        var agenda = await store.AgendaOf(meeting.Id).AsNoTracking().ToListAsync(stop);
        var votes = (await store.VotesIn(meeting.Id).AsNoTracking().ToListAsync(stop)).ToLookup(vote => vote.Change);
        var ids = agenda.Select(item => item.Change).ToArray();
        var changes = await store.Changes.AsNoTracking().Where(change => ids.Contains(change.Id)).ToDictionaryAsync(change => change.Id, stop);
        var text = new StringBuilder();
        text.AppendLine(CultureInfo.InvariantCulture, $"**{meeting.StartsAt:yyyy-MM-dd HH:mm} UTC** · {string.Join(", ", members.Values)}").AppendLine();
        foreach (var item in agenda)
        {
            var change = changes[item.Change];
            text.AppendLine(CultureInfo.InvariantCulture, $"### {ChangeKind.Kind.NumberOf(change)} {change.Title}").AppendLine();
            text.AppendLine(CultureInfo.InvariantCulture, $"* {Names.Sentence(Names.Camel(item.Reason.ToString()))}, {item.Outcome?.ToString().ToLowerInvariant() ?? "not decided"}");
            foreach (var each in votes[item.Change].GroupBy(vote => vote.Vote).OrderBy(group => group.Key))
                text.AppendLine(CultureInfo.InvariantCulture, $"* {each.Key}: {string.Join(", ", each.Select(vote => members.GetValueOrDefault(vote.Person, "a former member")).Order(StringComparer.Ordinal))}");
            if (item.Note.Length > 0)
                text.AppendLine().AppendLine(item.Note);
            text.AppendLine();
        }

        if (agenda.Count == 0)
            text.AppendLine("There was nothing on the agenda.");
        return text.ToString();
    }
}
