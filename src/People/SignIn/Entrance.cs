using Microsoft.AspNetCore.Http;
using Tandem.Interface;
using Tandem.Kernel.Access;
using Tandem.People.Persons;
using Tandem.People.Sessions;

namespace Tandem.People.SignIn;

/// <summary>Lets somebody in who has proved who they are: starts a session, gives the browser its cookie and shows the page they wanted.</summary>
internal sealed class Entrance(StartSession start, SessionCookie cookie)
{
    public async Task<IResult> Open(HttpContext context, Person person, string how, string? returnUrl, bool keep)
    {
        var request = new StartSession.Request(person.Id, how, Caller.Of(context), keep, cookie.Read(context.Request));
        var secret = await start.Run(request, new Actor(person.Id.Value, person.Name), context.RequestAborted);
        cookie.Write(context, secret, keep ? StartSession.Kept : null);
        return new SeeOther(SeeOther.Local(returnUrl));
    }
}
