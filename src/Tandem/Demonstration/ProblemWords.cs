namespace Tandem.Demonstration;

/// <summary>What the demonstration company knows of why its incidents happen.</summary>
internal static class ProblemWords
{
    /// <summary>Each with the beginning of the titles of the incidents it caused; the way to its cause; how far it has come.</summary>
    public static readonly (string Title, string Beginning, string Symptoms, string Cause, string Workaround, string Fix, (string Question, string Because)[] Whys)[] Problems =
    [
        ("Scanners lose the connection after each power dip", "Hand scanners lose", "Several scanners at one gate say \"no host\" at the same moment, mostly when the crane lifts.",
            "The access points at the gates restart on the wrong channel, since their channel is set by hand and not kept.",
            "1. Open the cupboard at the gate.\n2. Set the channel of the access point to the one on its label.\n3. Wait a minute, then wake one scanner.", "",
            [("Why do the scanners lose the connection?", "The access point comes back on another channel."), ("Why does it come back at all?", "It restarts when the power dips."), ("Why does the power dip?", "The crane hangs on the same line."), ("Why does the channel not stay?", "It was set by hand after the last exchange.")]),
        ("VPN drops for clients with the old keep-alive", "VPN drops", "The connection breaks about every ten minutes, always with error 809.",
            "Clients before 5.3 send no keep-alive that the new gateway understands.", "Let them accept the update that appears at the next sign-in.", "Client 5.3 was given to everybody; older ones are refused.",
            [("Why does the connection break?", "The gateway takes it for dead."), ("Why?", "It sees no sign of life for ten minutes.")]),
        ("Guests use up the addresses of the wireless network", "No wireless", "Devices find the network and get no address, on days with many visitors.", "", "", "",
            [("Why do they get no address?", "None is left."), ("Why is none left?", "")]),
        ("Reports and loads stop at doubled business keys", "Nightly load failed", "The load stops with \"unique constraint violated\".", "", "", "", []),
    ];
}
