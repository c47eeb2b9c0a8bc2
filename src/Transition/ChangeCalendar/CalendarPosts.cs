using System.Text.Json;
using Microsoft.AspNetCore.Http;
using Tandem.Interface;
using Tandem.Interface.Forms;
using Tandem.Interface.Language;
using Tandem.Interface.Messages;
using Tandem.Interface.Readers;
using Tandem.Kernel;
using Tandem.Kernel.Records;
using Tandem.Kernel.Resources;
using Tandem.Kernel.Storage;
using Tandem.Kernel.Text;
using Tandem.Transition.Changes;
using Tandem.Transition.Maintenance;

namespace Tandem.Transition.ChangeCalendar;

/// <summary>Plans a change or a maintenance window for the time to which somebody moved it in the calendar, and makes addresses for other calendars.</summary>
public sealed class CalendarPosts(Store store, Fulfilment fulfilment, MakeCalendarAddress makeAddress, Posting posting, Flash flash, Words say, Reader reader)
{
    /// <summary>Where the form is posted to.</summary>
    public const string Path = "/changes/calendar/move";

    /// <summary>Where an address for another calendar is asked for.</summary>
    public const string AddressPath = "/changes/calendar/address";

    internal Task<IResult> Address(IFormCollection form) => posting.Try(form, "/changes/calendar", async () =>
    {
        flash.Once(say["Copy this address now, it is not shown again: {0}", await makeAddress.Run(new(), reader.Actor, reader.Stop)]);
        return SeeOther.Back(reader.Request, "/changes/calendar");
    });

    internal async Task<IResult> Move(IFormCollection form)
    {
        var page = SeeOther.Back(reader.Request, "/changes/calendar");
        return await posting.Try(form, page, async () =>
        {
            var number = form["record"].ToString();
            var (from, to) = (Moment(form, "plannedStart"), Moment(form, "plannedEnd"));
            var isWindow = MaintenanceKind.Kind.SerialOf(number) is not null && number.Contains('-', StringComparison.Ordinal);
            Resource resource = isWindow ? MaintenanceKind.Resource : ChangeKind.Resource;
            var (start, end) = isWindow ? ("startsAt", "endsAt") : ("plannedStart", "plannedEnd");
            var record = await store.Find(resource.Kind, number, reader.Actor, reader.Stop);
            var body = JsonSerializer.SerializeToElement(new Dictionary<string, DateTimeOffset> { [start] = from, [end] = to }, Json.Plain);
            if (isWindow)
                await fulfilment.Edit(resource, record, body, reader.Actor, reader.Stop);
            else
                await fulfilment.Act(resource.Actions["reschedule"], resource.Kind, record, body, reader.Actor, reader.Stop);
            flash.Good(say["{0} is planned for {1}.", number, reader.Local(from).ToString("g", reader.Culture)]);
            return page;
        });
    }

    private DateTimeOffset Moment(IFormCollection form, string field) => reader.Moment(form[field].ToString()) ?? throw new Refused("Say when.", field);
}
