using System.Globalization;
using Microsoft.AspNetCore.Http;
using Tandem.Interface.Forms;
using Tandem.Interface.Readers;
using Tandem.Kernel;
using Tandem.Kernel.Records;
using Tandem.Kernel.Storage;

namespace Tandem.Design.Capacity;

/// <summary>What the form asks for in which somebody types a reading.</summary>
public sealed class ReadingPosts(Store store, TakeReadings take, Posting posting, Reader reader, TimeProvider clock)
{
    public async Task<IResult> Take(IFormCollection form, string number)
    {
        var resource = (CapacityResource)await store.Find(CapacityResourceKind.Kind, number, reader.Actor, reader.Stop);
        reader.Actor.Demand(CapacityResourceKind.ReadingRight);
        var page = CapacityResourceKind.Kind.PathOf(resource);
        return await posting.Try(form, page, async () =>
        {
            var typed = form["at"].ToString().Trim();
            var at = typed.Length == 0 ? clock.GetUtcNow() : reader.Moment(typed) ?? throw new Refused("Say when it was read.", "at");
            var said = form["value"].ToString().Trim();
            double? value = double.TryParse(said, NumberStyles.Float, reader.Culture, out var number) || double.TryParse(said, NumberStyles.Float, CultureInfo.InvariantCulture, out number) ? number : null;
            var receipt = await take.Run(new(resource.Id, [new(at.UtcDateTime.ToString("O", CultureInfo.InvariantCulture), value)]), reader.Actor, reader.Stop);
            return receipt.Rejected is [var bad, ..] ? throw new Refused(bad.Reason, bad.About) : page;
        });
    }
}
