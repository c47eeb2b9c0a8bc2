using System.Buffers.Text;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Tandem.Interface;
using Tandem.Interface.Forms;
using Tandem.Interface.Language;
using Tandem.Interface.Messages;
using Tandem.Interface.Readers;
using Tandem.Kernel;
using Tandem.Kernel.Access;
using Tandem.Kernel.Records;
using Tandem.Kernel.Storage;
using Tandem.People.Persons;
using Tandem.People.SignIn;

namespace Tandem.People.Passkeys;

/// <summary>What the buttons for passkeys ask for.</summary>
internal sealed class PasskeyPosts(
    IPasskeyHandler<Account> handler, AddPasskey add, RemovePasskey remove, SignInWithPasskey signIn, Entrance entrance, HalfWay half, Store store,
    Posting posting, SentForm sent, Reader reader, Flash flash, Words say)
{
    private const string MakeStep = "passkey-new";
    private const string UseStep = "passkey";

    public async Task<IResult> MakeOptions(HttpContext context)
    {
        var id = new Id<Person>(reader.Actor.Person ?? throw new SignedOut());
        var person = await store.People.AsNoTracking().SingleAsync(row => row.Id == id, reader.Stop);
        var asked = await handler.MakeCreationOptionsAsync(new() { Id = id.ToString(), Name = person.UserName ?? person.Name, DisplayName = person.Name }, context);
        half.Keep(context, MakeStep, new Asked(asked.AttestationState ?? ""));
        return Results.Content(asked.CreationOptionsJson, "application/json");
    }

    public Task<IResult> Add(IFormCollection form, HttpContext context) => posting.Try(form, "/me", async () =>
    {
        var asked = half.Take<Asked>(context, MakeStep) ?? throw new Refused("Begin again: it took too long.");
        HalfWay.Drop(context, MakeStep);
        var made = await handler.PerformAttestationAsync(new() { HttpContext = context, CredentialJson = form["credential"].ToString(), AttestationState = asked.State });
        if (!made.Succeeded)
            throw new Refused("The passkey could not be checked. Begin again.");
        await add.Run(new(form["name"], made.Passkey), reader.Actor, reader.Stop);
        flash.Good(say["The passkey was added. Sign in with it from now on."]);
        return "/me";
    });

    public Task<IResult> Remove(IFormCollection form, string credential) => posting.Try(form, "/me", async () =>
    {
        await remove.Run(new(Base64Url.IsValid(credential) ? Base64Url.DecodeFromChars(credential) : []), reader.Actor, reader.Stop);
        flash.Good(say["The passkey was removed."]);
        return "/me";
    });

    public async Task<IResult> UseOptions(HttpContext context)
    {
        var asked = await handler.MakeRequestOptionsAsync(null, context);
        half.Keep(context, UseStep, new Asked(asked.AssertionState ?? ""));
        return Results.Content(asked.RequestOptionsJson, "application/json");
    }

    public async Task<IResult> Use(IFormCollection form, HttpContext context)
    {
        var returnUrl = SeeOther.Local(form["returnUrl"]);
        try
        {
            var asked = half.Take<Asked>(context, UseStep) ?? throw new Refused("Begin again: it took too long.");
            HalfWay.Drop(context, UseStep);
            var used = await handler.PerformAssertionAsync(new() { HttpContext = context, CredentialJson = form["credential"].ToString(), AssertionState = asked.State });
            if (!used.Succeeded)
                throw new Refused("This passkey is not known here.");
            var person = await signIn.Run(new(used.Passkey), Actor.Stranger, context.RequestAborted);
            return await entrance.Open(context, person, "Passkey", returnUrl, form["keep"] == "true");
        }
        catch (Refused refused)
        {
            sent.Refuse(form, refused.Complaints);
            return new Again(SignInPosts.PageOf(returnUrl), StatusCodes.Status401Unauthorized);
        }
    }

    private sealed record Asked(string State);
}
