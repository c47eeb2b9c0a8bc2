using System.Globalization;
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
using Tandem.Operation.OnCall;
using Tandem.Operation.OnCallFeeds;
using Tandem.People.Teams;
using Calendar = Tandem.People.Calendars.Calendar;

namespace Tandem.Operation.OnCallPages;

/// <summary>What the forms of schedules ask for: layers in rows, overrides from a file, an address for calendar programs.</summary>
public sealed class SchedulePosts(
    RecordForms forms, Store store, TakeOverrides take, MakeFeed makeFeed, Posting posting, Flash flash, Words say, Reader reader)
{
    /// <summary>Layers a form shows.</summary>
    public const int MostRows = 12;

    private const int LongestFile = 1_000_000;

    public Task<IResult> Create(IFormCollection form) => forms.Create(ScheduleKind.Kind, form, objections => Body(form, objections), "{0} was written down.");

    public Task<IResult> Edit(IFormCollection form, string number) => forms.Edit(ScheduleKind.Kind, form, number, objections => Body(form, objections));

    public async Task<IResult> TakeFile(IFormCollection form, string number)
    {
        reader.Actor.Demand(ScheduleKind.Kind.EditRight);
        var schedule = await Find(number);
        var path = ScheduleKind.Kind.PathOf(schedule);
        return await posting.Try(form, path, async () =>
        {
            if (form.Files["file"] is not { Length: > 0 and <= LongestFile } file)
                throw new Refused("Choose a file of at most 1 MB.", "file");
            using var text = new StreamReader(file.OpenReadStream());
            var many = await take.Run(new(schedule.Id, await text.ReadToEndAsync(reader.Stop)), reader.Actor, reader.Stop);
            flash.Good(say.Many(many, "{0} override was added.", "{0} overrides were added."));
            return path;
        });
    }

    public async Task<IResult> Feed(IFormCollection form, string number)
    {
        var schedule = await Find(number);
        return await posting.Try(form, ScheduleKind.Kind.PathOf(schedule), async () =>
        {
            flash.Once(say["Copy this address now, it is not shown again: {0}", await makeFeed.Run(new(schedule.Id), reader.Actor, reader.Stop)]);
            return ScheduleKind.Kind.PathOf(schedule);
        });
    }

    private async Task<Schedule> Find(string number) => (Schedule)await store.Find(ScheduleKind.Kind, number, reader.Actor, reader.Stop);

    private async Task<JsonObject> Body(IFormCollection form, Objections objections) => new()
    {
        ["name"] = form["name"].ToString(),
        ["description"] = form["description"].ToString(),
        ["zone"] = form["zone"].ToString(),
        ["hours"] = form["hours"].ToString(),
        ["team"] = await forms.Reference(Team.Kind, form, "team", objections),
        ["calendar"] = await forms.Reference(Calendar.Kind, form, "calendar", objections),
        ["layers"] = JsonSerializer.SerializeToNode(Enumerable.Range(0, MostRows).Select(at => objections.Hear(() => Layer(form, at))).OfType<ScheduleLayer>(), Json.Plain),
    };

    private static ScheduleLayer? Layer(IFormCollection form, int at)
    {
        string[] people = form[$"people{at}"].ToString().Split(['\n', ','], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        if (people.Length == 0)
            return null;
        var start = IsoDay.TryRead(form[$"start{at}"], out var first) ? first : throw new Refused("Choose the first day.", $"start{at}");
        var until = form[$"until{at}"].ToString().Trim() is not { Length: > 0 } typed ? (DateOnly?)null : IsoDay.TryRead(typed, out var last) ? last : throw new Refused("Choose a day, or none.", $"until{at}");
        return new(
            form[$"layer{at}"].ToString(), people, start, form[$"handOver{at}"].ToString().Trim(),
            Enum.TryParse<RotationUnit>(form[$"unit{at}"], ignoreCase: true, out var unit) ? unit : throw new Refused("Choose hours, days or weeks.", $"unit{at}"),
            int.TryParse(form[$"every{at}"], NumberStyles.None, CultureInfo.InvariantCulture, out var every) ? every : 0, form[$"hours{at}"].ToString(), until);
    }
}
