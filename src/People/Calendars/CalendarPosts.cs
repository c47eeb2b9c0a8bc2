using System.Text.Json;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Http;
using Tandem.Interface.Forms;
using Tandem.Interface.Language;
using Tandem.Interface.Messages;
using Tandem.Interface.Readers;
using Tandem.Interface.Records;
using Tandem.Kernel;
using Tandem.Kernel.Records;
using Tandem.Kernel.Storage;
using Tandem.Kernel.Text;
using Tandem.People.Holidays;

namespace Tandem.People.Calendars;

/// <summary>What the forms of calendars ask for: holidays and periods in lines.</summary>
public sealed class CalendarPosts(
    RecordForms forms, Store store, TakeHolidays takeHolidays, ReadCalendarFeed readFeed, Posting posting, Flash flash, Words say, Reader reader)
{
    private const int LongestFile = 2_000_000;

    public Task<IResult> Create(IFormCollection form) => forms.Create(Calendar.Kind, form, objections => Task.FromResult(Body(form, objections)), "{0} was written down.");

    public Task<IResult> Edit(IFormCollection form, string number) =>
        forms.Edit(Calendar.Kind, form, number, objections => Task.FromResult(Body(form, objections)), "{0} was saved. Open clocks that count by it are computed anew.");

    /// <summary>Takes a file of holiday rules, or an iCalendar file.</summary>
    public async Task<IResult> Take(IFormCollection form, string number)
    {
        reader.Actor.Demand(Calendar.Kind.EditRight);
        var calendar = (Calendar)await store.Find(Calendar.Kind, number, reader.Actor, reader.Stop);
        var path = Calendar.Kind.PathOf(calendar);
        return await posting.Try(form, path, async () =>
        {
            if (form.Files["file"] is not { Length: > 0 and <= LongestFile } file)
                throw new Refused("Choose a file of at most 2 MB.", "file");
            using var text = new StreamReader(file.OpenReadStream());
            var content = await text.ReadToEndAsync(reader.Stop);
            if (content.Contains("BEGIN:VCALENDAR", StringComparison.OrdinalIgnoreCase))
            {
                var own = await store.Set<Calendar>().FindAsync([calendar.Id], reader.Stop);
                await readFeed.Take(own!, content, reader.Actor, reader.Stop);
                flash.Good(say["The days of {0} were added.", file.FileName]);
                return path;
            }

            var region = form["region"].ToString().Trim();
            string[] types = form["bank"].Count > 0 ? ["public", "bank"] : ["public"];
            var read = await takeHolidays.Run(new(calendar.Id, content, file.FileName, region.Length > 0 ? region : null, reader.Culture.TwoLetterISOLanguageName, types), reader.Actor, reader.Stop);
            Tell(read);
            return path;
        });
    }

    private void Tell(HolidaysRead read)
    {
        var others = string.Join(", ", read.LeftOut.Select(each => $"{each.Value} {each.Key}"));
        if (read.Rejected.Count > 0)
            flash.Warning(say["Holidays added: {0}. Not understood: {1}, among them {2}", read.Taken.Count, read.Rejected.Count, string.Join("; ", read.Rejected.Take(5))]);
        else if (others.Length > 0)
            flash.Good(say["Holidays added: {0}. Left out, because of other types: {1}.", read.Taken.Count, others]);
        else
            flash.Good(say.Many(read.Taken.Count, "{0} holiday was added.", "{0} holidays were added."));
    }

    private static JsonObject Body(IFormCollection form, Objections objections) => new()
    {
        ["name"] = form["name"].ToString(),
        ["description"] = form["description"].ToString(),
        ["zone"] = form["zone"].ToString(),
        ["hours"] = form["hours"].ToString(),
        ["feed"] = form["feed"].ToString(),
        ["periods"] = JsonSerializer.SerializeToNode(objections.Hear(() => CalendarText.Periods(form["periods"])), Json.Plain),
        ["holidays"] = JsonSerializer.SerializeToNode(objections.Hear(() => CalendarText.Holidays(form["holidays"])), Json.Plain),
        ["combines"] = JsonSerializer.SerializeToNode(objections.Hear(() => CalendarText.Combines(form["combines"])), Json.Plain),
    };
}
